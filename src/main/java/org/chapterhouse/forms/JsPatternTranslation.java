package org.chapterhouse.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Writes a regular expression of JavaScript (without flags) in Java's dialect where the two differ. */
final class JsPatternTranslation {

    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final Pattern BOUNDS = Pattern.compile("\\{\\d+(?:,\\d*)?}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?(?::|=|!|<=|<!|<[A-Za-z][A-Za-z0-9]*>)");

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private JsPatternTranslation(String source) {
        this.source = source;
    }

    static String toJava(String source) {
        JsPatternTranslation translation = new JsPatternTranslation(source);
        while (translation.at < source.length()) {
            translation.next();
        }
        return translation.java.toString();
    }

    private void next() {
        char c = source.charAt(at);
        switch (c) {
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> group();
            case '.' -> write("[^\\n\\r\\u2028\\u2029]", 1);
            case '$' -> write("\\z", 1);
            case ']', '}' -> write("\\" + c, 1);
            case '{' -> bounds();
            case '*', '+', '?' -> quantifier(String.valueOf(c));
            default -> write(String.valueOf(c), 1);
        }
    }

    private void write(String text, int read) {
        java.append(text);
        at += read;
    }

    private void quantifier(String text) {
        write(text, text.length());
        if (at < source.length() && source.charAt(at) == '?') {
            write("?", 1);
        } else if (at < source.length() && source.charAt(at) == '+') {
            throw wrong("nothing to repeat");
        }
    }

    private void bounds() {
        Matcher bounds = BOUNDS.matcher(source).region(at, source.length());
        if (bounds.lookingAt()) {
            quantifier(bounds.group());
        } else {
            write("\\{", 1);
        }
    }

    private void group() {
        if (!source.startsWith("(?", at)) {
            write("(", 1);
            return;
        }
        Matcher group = GROUP.matcher(source).region(at, source.length());
        if (!group.lookingAt()) {
            throw wrong("invalid group");
        }
        write(group.group(), group.group().length());
    }

    private void characterClass() {
        if (source.startsWith("[]", at)) {
            write("(?!)", 2);
            return;
        }
        if (source.startsWith("[^]", at)) {
            write("[\\s\\S]", 3);
            return;
        }
        boolean negated = source.startsWith("[^", at);
        write(negated ? "[^" : "[", negated ? 2 : 1);
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape(true);
                case '[', '&', '^' -> write("\\" + c, 1);
                default -> write(String.valueOf(c), 1);
            }
        }
        if (at == source.length()) {
            throw wrong("unterminated character class");
        }
        write("]", 1);
    }

    private void escape(boolean inClass) {
        if (at + 1 == source.length()) {
            throw wrong("\\ at the end");
        }
        char c = source.charAt(at + 1);
        switch (c) {
            case 'd', 'D', 'w', 'W', 'n', 'r', 't', 'f' -> write("\\" + c, 2);
            case 's' -> write(inClass ? SPACE : "[" + SPACE + "]", 2);
            case 'S' -> write(inClass ? "\\S" : "[^" + SPACE + "]", 2);
            case 'b' -> write(inClass ? "\\x08" : "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))", 2);
            case 'B' -> write(inClass ? "B" : "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))", 2);
            case 'v' -> write("\\x0B", 2);
            case '0' -> write("\\x00", 2);
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'c', 'k', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> write("\\" + c, 2);
            default -> write(Character.isLetter(c) ? String.valueOf(c) : "\\" + c, 2);
        }
    }

    private void hexadecimal(int digits) {
        int end = at + 2 + digits;
        boolean valid = end <= source.length() && source.substring(at + 2, end).matches("[0-9a-fA-F]+");
        if (valid) {
            write(source.substring(at, end), 2 + digits);
        } else {
            write(String.valueOf(source.charAt(at + 1)), 2);
        }
    }

    private PatternSyntaxException wrong(String reason) {
        return new PatternSyntaxException(reason, source, at);
    }
}
