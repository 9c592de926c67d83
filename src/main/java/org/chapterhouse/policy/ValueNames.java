package org.chapterhouse.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** What the codes in rules are called: a flow, a step, a choice of a form, a group, a length of time. */
final class ValueNames {

    private static final String OPTION = ".option.";

    private final Map<String, String> steps;
    private final Map<String, String> options = new HashMap<>();
    private final MessageSource messages;
    private final Locale language;

    /** @param steps names of flows and steps by their ids */
    ValueNames(Map<String, String> steps, RuleWords words, MessageSource messages, Locale language) {
        this.steps = steps;
        this.messages = messages;
        this.language = language;
        // a form's text is named by file, component and option
        words.all().forEach((name, text) -> {
            int form = name.indexOf(".form.");
            if (form > 0 && name.indexOf(OPTION) > form) {
                // where two forms call a choice differently, it keeps its code
                options.merge(name.substring(form + ".form.".length()), text, (a, b) -> a.equals(b) ? a : "");
            }
        });
    }

    /** @param field the variable that the value belongs to */
    String of(String field, String value) {
        String option = options.getOrDefault(field + OPTION + value, "");
        if (!option.isEmpty()) {
            return option;
        }
        String name = steps.get(value);
        if (name != null) {
            return name;
        }
        String group = messages.getMessage("group." + value, null, "", language);
        return group == null || group.isEmpty() ? LengthOfTime.of(value, messages, language) : group;
    }
}
