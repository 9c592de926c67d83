package org.chapterhouse.event;

import java.nio.charset.StandardCharsets;

/** Breaks the lines of an iCalendar as RFC 5545 asks: at most 75 octets each, and no character torn apart. */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** @param calendar unfolded lines */
    static String of(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length() + calendar.length() / 16);
        for (String line : calendar.split("\\R")) {
            fold(line, folded);
            folded.append(END);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(text);
            octets += size;
            i += Character.charCount(character);
        }
    }
}
