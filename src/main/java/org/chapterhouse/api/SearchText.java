package org.chapterhouse.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text as a search sees it: lower case, without accents, words separated by one space. Kept in a column beside the
 * record, so that an ordinary text index finds it in any PostgreSQL; no extension has to be installed.
 */
public final class SearchText {

    /** Letters that Unicode does not take apart into a base letter and an accent. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ı", "i"),
            Map.entry("þ", "th"));

    private static final Pattern SPECIAL = Pattern.compile("[øłđðßæœıþ]");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 12;

    /** PostgreSQL refuses to look for a word of more than 2 KB. */
    private static final int LONGEST = 60;

    private SearchText() {}

    /** The searchable words of some texts; null ones are left out. */
    public static String of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(SearchText::normal)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * What {@code to_tsquery('simple', …)} takes to find rows that hold a word beginning with each word asked for.
     *
     * @return empty if there is no letter and no digit in it
     */
    public static String prefixQuery(String asked) {
        List<String> words = new ArrayList<>(Arrays.asList(normal(asked).split(" ")));
        words.removeIf(String::isEmpty);
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> "'" + (word.length() > LONGEST ? word.substring(0, LONGEST) : word) + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static String normal(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        plain = SPECIAL.matcher(plain).replaceAll(letter -> LETTERS.getOrDefault(letter.group(), ""));
        return GAPS.matcher(plain).replaceAll(" ").strip();
    }
}
