package org.chapterhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle says the same things in both languages. */
class MessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words that only say {@code usted}: people are addressed as {@code tú}. */
    private static final Set<String> FORMAL = Set.of(
            "usted",
            "ustedes",
            "elija",
            "indique",
            "pruebe",
            "vuelva",
            "espere",
            "escriba",
            "guarde",
            "envíe",
            "abra",
            "diga",
            "ponga",
            "pulse",
            "corrija",
            "compruebe",
            "inténtelo",
            "seleccione",
            "introduzca",
            "detenga",
            "retírela",
            "ábralo");

    static Stream<String> bundles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*.properties");
        Set<String> names = Arrays.stream(found)
                .map(resource -> String.valueOf(resource.getFilename()))
                .map(name -> name.replaceFirst("(_es)?\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).contains("api", "policy", "start", "web");
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaceholders(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties spanish = read(bundle + "_es");

        assertThat(spanish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(spanish.getProperty(key)))
                    .as("placeholders of %s", key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            for (Properties one : new Properties[] {english, spanish}) {
                assertThat(new MessageFormat(one.getProperty(key), Locale.ROOT))
                        .as(key)
                        .isNotNull();
            }
        }
    }

    /** Only sentences with placeholders go through a format, where a lone apostrophe would hide what follows it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreReadAsTheyAreMeant(String bundle) throws IOException {
        for (Properties one : new Properties[] {read(bundle), read(bundle + "_es")}) {
            for (String key : one.stringPropertyNames()) {
                String sentence = one.getProperty(key);
                if (placeholders(sentence).isEmpty()) {
                    assertThat(sentence).as(key).doesNotContain("''");
                } else {
                    assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void spanishSaysYouTheSameWayEverywhere(String bundle) throws IOException {
        Properties spanish = read(bundle + "_es");
        for (String key : spanish.stringPropertyNames()) {
            Set<String> words = WORD.matcher(spanish.getProperty(key).toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .filter(FORMAL::contains)
                    .collect(Collectors.toSet());
            assertThat(words).as(key).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsThereTwice(String bundle) throws IOException {
        for (String file : List.of(bundle, bundle + "_es")) {
            try (InputStream in = getClass().getResourceAsStream("/messages/" + file + ".properties")) {
                List<String> keys = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
                assertThat(keys).as(file).doesNotHaveDuplicates();
            }
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        Resource file = new PathMatchingResourcePatternResolver().getResource("messages/" + bundle + ".properties");
        assertThat(file.exists()).as(bundle).isTrue();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
