package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {

    private final ShippedWords shipped = new ShippedWords();

    @Test
    void namesAreFilledAndWhatTheyStandForIsTakenAsItIs() {
        Map<String, String> values = Map.of("title", "Night {name} $1", "name", "Ana");
        assertThat(Placeholders.fill("{title} for {name}, {step}!", name -> values.getOrDefault(name, "")))
                .isEqualTo("Night {name} $1 for Ana, !");
    }

    @Test
    void aNameThatMeansNothingAndAStrayBraceAreFound() {
        assertThat(Placeholders.unknown("{title} in {case.venueCity}")).isEmpty();
        assertThat(Placeholders.unknown("{titel}")).containsExactly("titel");
        assertThat(Placeholders.unknown("{case.}")).containsExactly("case.");
        assertThat(Placeholders.unknown("{}")).containsExactly("");
        assertThat(Placeholders.unknown("{title")).containsExactly("{");
    }

    @Test
    void everyShippedLetterReadsWithNamesInBothLanguages() {
        for (String language : new String[] {"en", "es"}) {
            assertThat(shipped.templates())
                    .contains("notice", "decision-approve")
                    .allSatisfy(template -> {
                        LetterWords words = shipped.of(template, Locale.forLanguageTag(language))
                                .orElseThrow();
                        assertThat(Placeholders.unknown(words.subject() + words.what() + words.asked()))
                                .as(template)
                                .isEmpty();
                        assertThat(words.subject())
                                .as(template)
                                .doesNotContain("''")
                                .isNotBlank();
                    });
        }
    }
}
