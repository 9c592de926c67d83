package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.engine.FileTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Everything that the packaged models, decisions and forms say is said in Spanish too. What a test of these finds goes
 * into {@code translations/}, a line a text; docs/decisions/0010 tells how a text is named.
 */
@ApplicationTest
class PackagedTranslationsTests {

    /** Those who are talked to are "tú", and several of them "vosotros". */
    private static final Pattern FORMAL = Pattern.compile("(?iU)\\b(usted|ustedes|su solicitud|le rogamos)\\b");

    @Autowired
    private TranslationCheck check;

    @Test
    void everyTextHasItsSpanish() throws IOException {
        assertThat(check.missing(files()).get("es")).isEmpty();
    }

    @Test
    void noTranslationNamesWhatIsNotThere() throws IOException {
        assertThat(check.warnings(files())).isEmpty();
    }

    @Test
    void spanishSaysYouAsTheRestDoes() throws IOException {
        FileTexts.ofTranslations(files())
                .getOrDefault("es", Map.of())
                .forEach((path, texts) ->
                        texts.forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern(FORMAL)));
    }

    /** As they stand in the tree: on the class path lie models of other tests beside them. */
    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {"processes", "forms", "translations"}) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file : all.toList()) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
