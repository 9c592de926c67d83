package org.chapterhouse.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whether JSON holds only text that PostgreSQL can store: no NUL, no half of a surrogate pair, neither as it stands nor
 * escaped, and UTF-8 throughout. One look at the bytes covers every member of every body, however it is bound later.
 */
final class StorableText {

    private static final int ESCAPE_LENGTH = 6;

    private StorableText() {}

    static boolean isIn(byte[] json) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        boolean expectsLow = false;
        for (int at = 0; at < text.length(); ) {
            char unit = text.charAt(at);
            boolean escape = unit == '\\';
            boolean unicode = escape && at + ESCAPE_LENGTH <= text.length() && text.charAt(at + 1) == 'u';
            int code = unicode ? hex(text, at + 2) : escape ? '\\' : unit;
            boolean escapedLow = unicode && code >= 0 && Character.isLowSurrogate((char) code);
            if (code == 0 || expectsLow != escapedLow) {
                return false;
            }
            expectsLow = unicode && code >= 0 && Character.isHighSurrogate((char) code);
            at += unicode ? ESCAPE_LENGTH : escape ? 2 : 1;
        }
        return !expectsLow;
    }

    /** The number that four digits say, -1 if they are none: then it is not JSON, which others will notice. */
    private static int hex(String text, int from) {
        int value = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
