package org.chapterhouse.notification;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in braces in a letter's words. */
final class Placeholders {

    /** In the order of the numbers that the shipped words use. */
    static final List<String> NAMES = List.of("title", "reference", "step", "due", "who", "words", "name");

    static final String OF_CASE = "case.";

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern STRAY = Pattern.compile("[{}]");
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d)}");
    private static final Pattern FIELD = Pattern.compile("case\\.[A-Za-z][A-Za-z0-9]{0,60}");

    private Placeholders() {}

    /** The words with values in the place of names. */
    static String fill(String words, UnaryOperator<String> values) {
        return IN_BRACES.matcher(words).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** Names that mean nothing, and braces that belong to no name. */
    static List<String> unknown(String words) {
        List<String> names = IN_BRACES
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name) && !FIELD.matcher(name).matches())
                .toList();
        String rest = IN_BRACES.matcher(words).replaceAll("");
        return names.isEmpty() && STRAY.matcher(rest).find() ? List.of("{") : names;
    }

    /** A shipped text, which names its placeholders by number and doubles its apostrophes. */
    static String named(String shipped) {
        return NUMBER.matcher(shipped.replace("''", "'"))
                .replaceAll(found -> "{" + NAMES.get(Integer.parseInt(found.group(1))) + "}");
    }
}
