package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.engine.UnsafeModel.Finding;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What is told about translations that do not fit. */
class TranslationCheckTests {

    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="greet" name="Greeting"><userTask id="bow" name="Bow" /></process>
            </definitions>
            """;

    private final TranslationCheck check = new TranslationCheck(Mockito.mock(org.chapterhouse.forms.Forms.class));

    @Test
    void whatFitsIsNotTold() {
        Map<String, byte[]> files = files("greet.bpmn.greet.name=Saludo", "greet.bpmn.bow.name=Inclinarse");
        assertThat(check.warnings(files)).isEmpty();
        assertThat(check.missing(files).get("es")).isEmpty();
    }

    @Test
    void aTranslationOfNothingAndOneInTwoFilesAreTold() {
        Map<String, byte[]> files = files("greet.bpmn.greet.name=Saludo", "greet.bpmn.wave.name=Saludar");
        files.put("translations/more_es.properties", bytes("greet.bpmn.greet.name=Otro saludo"));
        assertThat(check.warnings(files))
                .extracting(Finding::rule, Finding::element)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("translation-unknown", "greet.bpmn.wave.name"),
                        org.assertj.core.groups.Tuple.tuple("translation-twice", "greet.bpmn.greet.name"));
    }

    @Test
    void whatHasNoTranslationIsKnownByLanguage() {
        Map<String, byte[]> files = files("greet.bpmn.greet.name=Saludo", "greet.bpmn.bow.name=");
        files.put("translations/greet_fr.properties", bytes("greet.bpmn.bow.name=Saluer"));
        assertThat(check.missing(files))
                .containsOnly(
                        Map.entry("es", Map.of("greet.bpmn.bow.name", "Bow")),
                        Map.entry("fr", Map.of("greet.bpmn.greet.name", "Greeting")));
    }

    private static Map<String, byte[]> files(String... texts) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("processes/greet.bpmn", bytes(MODEL));
        files.put("translations/greet_es.properties", bytes(String.join("\n", texts)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
