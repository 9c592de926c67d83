package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.chapterhouse.casework.StepNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class LetterWriterTests {

    private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

    private final LetterWriter writer = new LetterWriter(
            mock(ChangedWords.class),
            new ShippedWords(),
            mock(CaseFields.class),
            new StepsInSpanish(),
            messages(),
            "https://chapters.example/");

    @Test
    void saysWhatHappenedWhatIsAskedByWhenAndGivesOneLink() {
        Letter letter = task("Night of <b>R</b> & friends");

        RenderedLetter written = writer.write(letter, "Ana O'Hara", Locale.ENGLISH, ZoneId.of("Europe/Madrid"));

        assertThat(written.subject()).isEqualTo("Night of <b>R</b> & friends (EVT-2026-000001): please Screen it");
        assertThat(written.text())
                .startsWith("Hello Ana O'Hara,\n")
                .contains("A step of \"Night of <b>R</b> & friends\" (EVT-2026-000001) is yours: Screen it.")
                .contains("Please open it and do this step.")
                .containsPattern("By Tuesday, December 1, 2026.* 7:30\\sPM \\(Europe/Madrid\\)")
                .contains("\nhttps://chapters.example/tasks/t-1\n")
                .doesNotContain("[#")
                .doesNotContain("{0}");
        assertThat(written.html())
                .contains("Night of &lt;b&gt;R&lt;/b&gt; &amp; friends")
                .contains("href=\"https://chapters.example/tasks/t-1\"")
                .doesNotContain(" th:");
    }

    @Test
    void writesInTheRecipientsLanguage() {
        RenderedLetter written = writer.write(task("Noche"), "Ana", SPANISH, ZoneId.of("Europe/Madrid"));

        assertThat(written.subject()).isEqualTo("Noche (EVT-2026-000001): te toca Mírala");
        assertThat(written.text()).startsWith("Hola, Ana:").contains("martes, 1 de diciembre de 2026");
        assertThat(written.html()).contains("lang=\"es-ES\"");
    }

    @Test
    void keepsWordsApartFromItsOwnAndShowsThemAsWritten() {
        Letter letter = Letter.aboutCase(
                new Letter.Account(1),
                "decision-request-changes",
                "EVT-1",
                Letter.Content.of("Night").from(null, "Fix {0} & 'that'\n<script>"));

        RenderedLetter written = writer.write(letter, "Ana", Locale.ENGLISH, ZoneId.of("UTC"));

        assertThat(written.text()).contains("\n  Fix {0} & 'that'\n  <script>\n");
        assertThat(written.html()).contains("Fix {0} &amp; &#39;that&#39;").doesNotContain("<script>");
    }

    @Test
    void aTitleCannotBreakTheSubjectLine() {
        Letter letter =
                Letter.aboutCase(new Letter.Account(1), "notice", "EVT-1", Letter.Content.of("a\r\nBcc: everybody"));

        assertThat(writer.write(letter, "Ana", Locale.ENGLISH, ZoneId.of("UTC")).subject())
                .doesNotContain("\n")
                .doesNotContain("\r");
    }

    @Test
    void aTemplateWithoutTextsIsToldAsNews() {
        Letter letter =
                Letter.aboutCase(new Letter.Account(1), "made-up-by-an-admin", "EVT-1", Letter.Content.of("Night"));

        assertThat(writer.write(letter, "Ana", Locale.ENGLISH, ZoneId.of("UTC")).subject())
                .isEqualTo("Night (EVT-1): there is news");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("notification_es")).isEqualTo(keys("notification"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notification", "notification_es"})
    void noTextIsWrittenTwice(String bundle) throws IOException {
        try (var in = LetterWriterTests.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            String texts = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(texts.lines()
                            .filter(line -> line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    private static java.util.Set<String> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var in = LetterWriterTests.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return new java.util.TreeSet<>(texts.stringPropertyNames());
    }

    private static Letter task(String title) {
        return Letter.aboutCase(
                        new Letter.Account(1),
                        "task-for-you",
                        "EVT-2026-000001",
                        Letter.Content.of(title).at("Screen it", Instant.parse("2026-12-01T18:30:00Z")))
                .linkingTo("/tasks/t-1");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/notification");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Names of steps as a release with a Spanish translation tells them. */
    private static final class StepsInSpanish implements StepNames {

        @Override
        public String in(Locale language, Kept kept) {
            return language.getLanguage().equals("es") && kept.name().equals("Screen it") ? "Mírala" : kept.name();
        }

        @Override
        public List<String> in(Locale language, List<Kept> names) {
            return names.stream().map(name -> in(language, name)).toList();
        }
    }
}
