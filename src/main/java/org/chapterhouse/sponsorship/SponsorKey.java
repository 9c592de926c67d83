package org.chapterhouse.sponsorship;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chapterhouse.api.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What one sponsor is known by, however it is typed: the tax number without its punctuation, else the name without
 * accents, punctuation and the letters of a legal form.
 */
record SponsorKey(String name, @Nullable String tax) {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "bv",
            "co",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "kk",
            "limited",
            "llc",
            "ltd",
            "nv",
            "oy",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "sl",
            "slu",
            "spa",
            "srl");

    static SponsorKey of(String name, @Nullable String taxId) {
        return new SponsorKey(nameKey(name), taxId == null ? null : taxKey(taxId));
    }

    /** A name that is nothing but a legal form or signs is its own key. */
    private static String nameKey(String name) {
        String words = SearchText.of(name.replace(".", ""));
        StringBuilder key = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!LEGAL_FORMS.contains(word)) {
                key.append(word);
            }
        }
        if (!key.isEmpty()) {
            return key.toString();
        }
        return words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : words.replace(" ", "");
    }

    private static @Nullable String taxKey(String taxId) {
        String plain = Normalizer.normalize(taxId, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String key = NOT_ALPHANUMERIC.matcher(plain).replaceAll("");
        return key.isEmpty() ? null : key;
    }
}
