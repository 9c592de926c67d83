package org.chapterhouse.chapter;

import java.util.Locale;
import java.util.function.Predicate;
import org.chapterhouse.api.SearchText;

/** Short names of chapters: part of addresses, so letters of the Latin alphabet, digits and hyphens. */
final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** The city's name, with the country where another chapter has it, and with a number where both are taken. */
    static String of(String city, String country, Predicate<String> taken) {
        String place = plain(city);
        String land = country.toLowerCase(Locale.ROOT);
        String first = place.isEmpty() ? land : place;
        if (!first.isEmpty() && !taken.test(first)) {
            return first;
        }
        String second = place.isEmpty() ? land : place + "-" + land;
        if (!place.isEmpty() && !taken.test(second)) {
            return second;
        }
        int number = 2;
        while (taken.test(second + "-" + number)) {
            number++;
        }
        return second + "-" + number;
    }

    private static String plain(String city) {
        String words = SearchText.of(city).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
