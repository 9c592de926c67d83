package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a person is offered a form: not if they can never answer what it asks of everybody. */
class AnswerableTests {

    private static final String FIELD =
            "{\"type\":\"textfield\",\"key\":\"chapter\",\"properties\":{\"check\":\"members-only\"}%s}";
    private static final String REQUIRED = ",\"validate\":{\"required\":true}";
    private static final String HIDDEN = ",\"conditional\":{\"hide\":\"=kind = 1\"}";

    private final Forms forms =
            new CamundaForms(() -> List.of(new MembersOnly()), new FormMessages(FormsFixture.messageSource()));

    @ParameterizedTest
    @CsvSource({"required, false", "optional, true", "hidden, true", "inGroup, false", "inHiddenGroup, true"})
    void aFormIsForWhomItsAlwaysRequiredFieldsCanBeAnswered(String how, boolean answerable) {
        String field = String.format(FIELD, how.equals("optional") ? "" : REQUIRED);
        String component =
                switch (how) {
                    case "hidden" -> String.format(FIELD, REQUIRED + HIDDEN);
                    case "inGroup" -> "{\"type\":\"group\",\"components\":[" + field + "]}";
                    case "inHiddenGroup" -> "{\"type\":\"group\",\"components\":[" + field + "]" + HIDDEN + "}";
                    default -> field;
                };
        assertThat(forms.isAnswerableBy(FormsFixture.form(component), 1)).isEqualTo(answerable);
        assertThat(forms.isAnswerableBy(FormsFixture.form(component), MembersOnly.MEMBER))
                .isTrue();
    }

    private static final class MembersOnly implements FieldCheck {

        private static final long MEMBER = 7;

        @Override
        public String name() {
            return "members-only";
        }

        @Override
        public String purpose() {
            return "A value that members have.";
        }

        @Override
        public boolean isPassableFor(long personId) {
            return personId == MEMBER;
        }

        @Override
        public Optional<Problem> check(Field field) {
            return Optional.empty();
        }
    }
}
