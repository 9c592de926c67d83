package org.chapterhouse.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of where it began, for its owner to recognise: the family of browser and system, nothing finer,
 * and no address.
 */
public record SignInNote(String browser, String system) {

    /** Name of the session's attribute that holds {@link #text()}. */
    public static final String ATTRIBUTE = "signedInWith";

    private static final String SEPARATOR = "/";
    private static final String OTHER = "";

    /** The first that is found counts: most browsers call themselves by the names of others too. */
    private static final List<Family> BROWSERS = List.of(
            new Family("Edg", "Edge"),
            new Family("OPR", "Opera"),
            new Family("SamsungBrowser", "Samsung Internet"),
            new Family("Firefox", "Firefox"),
            new Family("FxiOS", "Firefox"),
            new Family("Chrome", "Chrome"),
            new Family("CriOS", "Chrome"),
            new Family("Safari", "Safari"));

    private static final List<Family> SYSTEMS = List.of(
            new Family("iPhone", "iOS"),
            new Family("iPad", "iPadOS"),
            new Family("Android", "Android"),
            new Family("Windows", "Windows"),
            new Family("CrOS", "ChromeOS"),
            new Family("Mac OS X", "macOS"),
            new Family("Linux", "Linux"));

    public static SignInNote of(@Nullable String userAgent) {
        return new SignInNote(family(BROWSERS, userAgent), family(SYSTEMS, userAgent));
    }

    static SignInNote read(@Nullable Object kept) {
        String[] parts = kept instanceof String text ? text.split(SEPARATOR, -1) : new String[0];
        return parts.length == 2 ? new SignInNote(parts[0], parts[1]) : new SignInNote(OTHER, OTHER);
    }

    public String text() {
        return browser + SEPARATOR + system;
    }

    private static String family(List<Family> families, @Nullable String userAgent) {
        return families.stream()
                .filter(family -> userAgent != null && userAgent.contains(family.mark()))
                .map(Family::name)
                .findFirst()
                .orElse(OTHER);
    }

    private record Family(String mark, String name) {}
}
