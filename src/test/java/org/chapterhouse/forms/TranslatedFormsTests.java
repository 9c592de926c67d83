package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.forms.FormsFixture.context;
import static org.chapterhouse.forms.FormsFixture.form;
import static org.chapterhouse.forms.FormsFixture.forms;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.InvalidInput;
import org.junit.jupiter.api.Test;

/** A form in other words is the same form. */
class TranslatedFormsTests {

    private static final String COMPONENTS =
            """
            {"type": "group", "id": "venue", "label": "Venue", "components": [
              {"type": "textfield", "id": "city", "key": "city", "label": "City", "description": "Where it is.",
               "validate": {"pattern": "^[a-z]+$", "patternErrorMessage": "Small letters."}}]},
            {"type": "datetime", "id": "starts", "key": "startsAt", "subtype": "datetime",
             "dateLabel": "Starts", "timeLabel": "at"},
            {"type": "radio", "id": "decision", "key": "decision", "label": "=title",
             "values": [{"label": "Yes", "value": "approve"}, {"label": "No", "value": "decline"}]},
            {"type": "taglist", "id": "tools", "key": "tools", "label": "Tools",
             "valuesExpression": "=distinct values(flatten([[\\"saw\\", \\"hammer\\"], tools]))"}
            """;

    private static final Map<String, String> SPANISH = Map.of(
            "venue.label", "Sede",
            "city.label", "Ciudad",
            "city.patternErrorMessage", "Letras minúsculas.",
            "starts.dateLabel", "Empieza",
            "decision.option.approve", "Sí",
            "tools.option.saw", "una \"sierra\"",
            "nobody.label", "Nadie");

    @Test
    void whatAFormSaysIsNamedByComponentAndWhat() {
        assertThat(forms().texts(form(COMPONENTS)))
                .containsExactly(
                        Map.entry("venue.label", "Venue"),
                        Map.entry("city.label", "City"),
                        Map.entry("city.description", "Where it is."),
                        Map.entry("city.patternErrorMessage", "Small letters."),
                        Map.entry("starts.dateLabel", "Starts"),
                        Map.entry("starts.timeLabel", "at"),
                        Map.entry("decision.option.approve", "Yes"),
                        Map.entry("decision.option.decline", "No"),
                        Map.entry("tools.label", "Tools"),
                        Map.entry("tools.option.saw", "saw"),
                        Map.entry("tools.option.hammer", "hammer"));
    }

    @Test
    void keysValuesAndWhatHasNoTranslationStay() {
        FormSchema translated = forms().translated(form(COMPONENTS), SPANISH);
        assertThat(translated.keys()).isEqualTo(form(COMPONENTS).keys());
        assertThat(translated.fields())
                .extracting(FormSchema.Field::path, FormSchema.Field::label, FormSchema.Field::options)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("city", "Ciudad", Map.of()),
                        org.assertj.core.groups.Tuple.tuple("startsAt", "Empieza", Map.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                "decision", "=title", Map.of("approve", "Sí", "decline", "No")),
                        org.assertj.core.groups.Tuple.tuple("tools", "Tools", Map.of()));
        assertThat(translated.json()).contains("\"label\":\"Sede\"").doesNotContain("Nadie");
    }

    @Test
    void theSameAnswersAreRightAndWrong() {
        FormSchema translated = forms().translated(form(COMPONENTS), SPANISH);
        Map<String, Object> answer = Map.of("decision", "approve", "tools", List.of("saw", "hammer", "a lathe"));
        assertThat(forms().check(translated, answer, context())).isEqualTo(answer);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                InvalidInput.class, () -> forms().check(translated, Map.of("city", "Úbeda"), context()))
                        .errors())
                .extracting(org.chapterhouse.api.FieldError::message)
                .containsExactly("Letras minúsculas.");
    }

    @Test
    void withoutTextsItIsTheSameForm() {
        FormSchema own = form(COMPONENTS);
        assertThat(forms().translated(own, Map.of())).isSameAs(own);
    }
}
