package org.chapterhouse.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a page offers to choose from. */
final class Choices {

    /** Each in its own words, for whoever does not speak the one that the page is in. */
    static final List<Choice> LANGUAGES = List.of(new Choice("en", "English"), new Choice("es", "Español"));

    /** Named by place; the rest of what Java knows is older names and offsets. */
    static final List<String> ZONES = zones();

    private Choices() {}

    private static List<String> zones() {
        TreeSet<String> zones = new TreeSet<>();
        Pattern place = Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> place.matcher(id).matches())
                .forEach(zones::add);
        zones.add("UTC");
        return List.copyOf(zones);
    }

    /** The language if we speak it, else English. */
    static Locale language(String tag) {
        return Locale.forLanguageTag(LANGUAGES.stream()
                .map(Choice::value)
                .filter(tag::equals)
                .findFirst()
                .orElse("en"));
    }

    /** The zone if there is one of that name, else UTC. */
    static ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : ZoneId.of("UTC");
    }

    record Choice(String value, String label) {}
}
