package org.chapterhouse.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chapterhouse.people.AccountChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an account holds, and held, in the reader's words. */
@Component
class PersonWords {

    private static final String NOTHING = "–";

    private final MessageSource messages;

    PersonWords(MessageSource messages) {
        this.messages = messages;
    }

    String groups(Collection<String> groups, Locale locale) {
        return all("account.group.", groups, locale);
    }

    String regions(Collection<String> regions, Locale locale) {
        return all("account.region.", regions, locale);
    }

    Change change(AccountChanges.Line line, Locale locale) {
        boolean told = line.oldValue() != null || line.newValue() != null;
        return new Change(
                line.at(),
                line.by(),
                line.field(),
                told,
                value(line.field(), line.oldValue(), locale),
                value(line.field(), line.newValue(), locale));
    }

    private String value(String field, @Nullable String value, Locale locale) {
        if (value == null || value.isEmpty()) {
            return NOTHING;
        }
        return switch (field) {
            case "groups" -> groups(listed(value), locale);
            case "regions" -> regions(listed(value), locale);
            case "enabled" -> word("account.enabled.", value, locale);
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(locale);
            default -> value;
        };
    }

    private static Collection<String> listed(String value) {
        return Arrays.asList(value.split(", "));
    }

    private String all(String prefix, Collection<String> values, Locale locale) {
        return values.isEmpty()
                ? NOTHING
                : new TreeSet<>(values)
                        .stream().map(value -> word(prefix, value, locale)).collect(Collectors.joining(", "));
    }

    /** What the application has no word for, such as a region that is no more, stays as it is. */
    private String word(String prefix, String value, Locale locale) {
        String word = messages.getMessage(prefix + value, null, value, locale);
        return word == null ? value : word;
    }

    /**
     * A change in words.
     *
     * @param by name of who made it, null for the system or the holder of a one-time link
     * @param told whether the record says what was there before or after
     */
    record Change(Instant at, @Nullable String by, String field, boolean told, String before, String after) {}
}
