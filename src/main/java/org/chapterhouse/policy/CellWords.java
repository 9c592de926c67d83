package org.chapterhouse.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Says in words what stands in a cell of a decision table, as far as it is a value, a list of values or a bound. */
final class CellWords {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|-?[0-9]+(?:\\.[0-9]+)?|true|false|null");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)\\s*(-?[0-9]+(?:\\.[0-9]+)?|[A-Za-z]\\w*)");
    private static final Pattern LIST =
            Pattern.compile("(?:%1$s|%2$s)(?:\\s*,\\s*(?:%1$s|%2$s))*".formatted(VALUE.pattern(), BOUND.pattern()));
    private static final Pattern ITEM = Pattern.compile(VALUE.pattern() + "|" + BOUND.pattern());
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Map<String, String> BOUNDS =
            Map.of("<=", "at-most", ">=", "at-least", "<", "below", ">", "above");

    private final MessageSource messages;
    private final Locale language;
    private final ValueNames names;

    CellWords(MessageSource messages, Locale language, ValueNames names) {
        this.messages = messages;
        this.language = language;
        this.names = names;
    }

    /** @param field what the column is about: the variable's name */
    RuleCell condition(String text, String field) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return new RuleCell(say("any"), false);
        }
        Matcher not = NOT.matcher(plain);
        if (not.matches() && LIST.matcher(not.group(1).strip()).matches()) {
            return new RuleCell(say("not", list(not.group(1), field)), false);
        }
        return LIST.matcher(plain).matches() ? new RuleCell(list(plain, field), false) : new RuleCell(plain, true);
    }

    RuleCell result(String text, String field) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return new RuleCell("–", false);
        }
        return VALUE.matcher(plain).matches() ? new RuleCell(item(plain, field), false) : new RuleCell(plain, true);
    }

    private String list(String text, String field) {
        List<String> items = ITEM.matcher(text)
                .results()
                .map(found -> item(found.group(), field))
                .toList();
        return items.size() == 1
                ? items.get(0)
                : say("or", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    private String item(String text, String field) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return say(BOUNDS.getOrDefault(bound.group(1), ""), bound.group(2));
        }
        Matcher string = TEXT.matcher(text);
        if (!string.matches()) {
            return Arrays.asList("true", "false", "null").contains(text) ? say(text) : text;
        }
        String value = string.group(1);
        return value.isEmpty() ? say("null") : names.of(field, value);
    }

    private String say(String key, Object... values) {
        return messages.getMessage("policy.cell." + key, values, language);
    }
}
