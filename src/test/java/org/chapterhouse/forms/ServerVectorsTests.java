package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.forms.Vectors.Outcome;
import org.chapterhouse.forms.Vectors.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ServerVectorsTests {

    @TestFactory
    Stream<DynamicTest> the_server_says() {
        return Vectors.all().stream().map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector)));
    }

    private static void check(Vector vector) {
        assertThat(outcome(vector).canonical()).isEqualTo(vector.expect().canonical());
    }

    private static Outcome outcome(Vector vector) {
        Forms forms = FormsFixture.forms();
        FormContext context = new FormContext(
                1, FormsFixture.NOW, vector.known() == null ? Map.of() : vector.known(), reference -> true);
        try {
            return new Outcome(forms.check(forms.parse(vector.schema()), vector.data(), context), null, null);
        } catch (InvalidInput invalid) {
            List<String> fields =
                    invalid.errors().stream().map(FieldError::field).toList();
            return new Outcome(null, fields, null);
        }
    }
}
