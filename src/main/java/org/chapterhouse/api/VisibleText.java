package org.chapterhouse.api;

/** Whether a text shows anything: a name of nothing but invisible characters would be a link that nobody can find. */
public final class VisibleText {

    /** Letters and signs without a shape: fillers of Hangul, the blank of Braille. */
    private static final String SHAPELESS = "\u115f\u1160\u3164\uffa0\u2800";

    private VisibleText() {}

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> SHAPELESS.indexOf(character) < 0;
        };
    }
}
