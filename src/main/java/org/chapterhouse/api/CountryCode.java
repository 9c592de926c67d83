package org.chapterhouse.api;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 alpha-2 codes as people send them. */
public final class CountryCode {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    private CountryCode() {}

    /** Whether there is such a country; upper case only. */
    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /**
     * A country to filter by, null if none is given.
     *
     * @throws MalformedRequest if it is not two letters
     */
    public static @Nullable String filter(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        String code = asked.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}")) {
            throw new MalformedRequest("problem.country");
        }
        return code;
    }
}
