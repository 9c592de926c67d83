package org.chapterhouse.forms;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of JavaScript, matched as a browser would, and never for long. */
final class JsPattern {

    private static final int MOST_STEPS = 2_000_000;

    private final String source;
    private final Pattern pattern;

    /** @throws PatternSyntaxException if it is not one */
    JsPattern(String source) {
        this.source = source;
        this.pattern = Pattern.compile(JsPatternTranslation.toJava(source));
    }

    String source() {
        return source;
    }

    /** Whether the expression is found in the text; a search that grows out of hand finds nothing. */
    boolean foundIn(String text) {
        try {
            return pattern.matcher(new Metered(text)).find();
        } catch (OutOfSteps | StackOverflowError runaway) {
            return false;
        }
    }

    private static final class OutOfSteps extends RuntimeException {
        OutOfSteps() {
            super(null, null, false, false);
        }
    }

    /** Counts how often the matcher looks at a character: catastrophic backtracking ends here. */
    private static final class Metered implements CharSequence {
        private final CharSequence text;
        private int steps;

        Metered(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
