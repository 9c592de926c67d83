package org.chapterhouse.forms;

/** What may stand in text that is stored as jsonb, and text as JavaScript measures it. */
final class Texts {

    /** No answer in one field is longer than this, whatever the form says. */
    static final int LONGEST = 100_000;

    private static final int ENGINE = 1_000;
    private static final String JS_SPACE = "\t\n\u000b\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";

    private Texts() {}

    /** PostgreSQL's jsonb holds neither a NUL character nor half of a surrogate pair. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether it can be stored and every character is one that people write; bells and escapes are none. */
    static boolean printable(String text) {
        return storable(text)
                && text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r');
    }

    /** The text with a replacement character for whatever cannot be stored. */
    static String storableOf(String text) {
        if (storable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Length in UTF-16 units without the white space around it, as form-js counts. */
    static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isJsSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isJsSpace(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean isJsSpace(char c) {
        return JS_SPACE.indexOf(c) >= 0 || c >= '\u2000' && c <= '\u200a';
    }

    /** What the engine may hold of a text; a surrogate pair stays whole. */
    static String forEngine(String text) {
        if (text.length() <= ENGINE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(ENGINE - 1)) ? ENGINE - 1 : ENGINE;
        return text.substring(0, end);
    }
}
