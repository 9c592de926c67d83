package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chapterhouse.forms.Vectors.Outcome;
import org.chapterhouse.forms.Vectors.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BrowserVectorsTests {

    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final Path SCRIPT = Path.of("src/test/resources/forms/browser.mjs");

    @TestFactory
    Stream<DynamicTest> form_js_says(@TempDir Path scratch) throws IOException, InterruptedException {
        Map<String, Outcome> outcomes = Vectors.outcomes(run(scratch));
        return Vectors.all().stream()
                .filter(vector -> vector.browser() == null || vector.browser().skip() == null)
                .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector, outcomes)));
    }

    private static void check(Vector vector, Map<String, Outcome> outcomes) {
        Outcome expected = vector.browser() == null ? vector.expect() : vector.browser();
        Outcome outcome = Objects.requireNonNull(outcomes.get(vector.name()));
        assertThat(outcome.canonical()).isEqualTo(expected.canonical());
    }

    private static String run(Path scratch) throws IOException, InterruptedException {
        Path output = scratch.resolve("out.json");
        Path errors = scratch.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        SCRIPT.toString(),
                        FRONTEND.toAbsolutePath().toString(),
                        Vectors.FOLDER.toString(),
                        scratch.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("TZ", "UTC"); // the offset formats follow the browser's zone
        Process node = builder.start();
        boolean ended = node.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            node.destroyForcibly();
        }
        assertThat(ended && node.exitValue() == 0)
                .as("node %s: %s", SCRIPT, Files.readString(errors, StandardCharsets.UTF_8))
                .isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
