package org.chapterhouse.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a translation may say: plain text. It comes to stand where a form or a page might take more for code. */
final class TranslationRules {

    private static final int LONGEST = 2_000;

    /** What must not be found, in the words of whoever reads that it was. */
    private static final Map<Pattern, String> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put(Pattern.compile("[$#]\\{"), "an expression");
        REFUSED.put(Pattern.compile("\\{\\{|}}"), "a placeholder");
        REFUSED.put(Pattern.compile("^\\s*="), "an expression");
        REFUSED.put(Pattern.compile("<[A-Za-z/!?]"), "markup");
        REFUSED.put(Pattern.compile("]\\("), "a link");
        REFUSED.put(
                Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069]"),
                "a character that nobody sees");
    }

    private final Findings findings;

    TranslationRules(Findings findings) {
        this.findings = findings;
    }

    void check(String path, byte[] content) {
        if (TranslationFile.language(path).isEmpty()) {
            findings.add("translation-language", "", "a translation's name ends on its language, such as _es");
        }
        try {
            TranslationFile.read(content).forEach(this::check);
        } catch (IllegalArgumentException e) {
            findings.add("translation", "", "not a file of texts: " + e.getMessage());
        }
    }

    private void check(String key, String text) {
        if (text.length() > LONGEST) {
            findings.add("translation-text", key, "the text is longer than " + LONGEST + " characters");
        }
        REFUSED.forEach((pattern, what) -> {
            if (pattern.matcher(text).find()) {
                findings.add("translation-text", key, "a translation is plain text and cannot hold " + what);
            }
        });
    }
}
