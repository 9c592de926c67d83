package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.chapterhouse.api.FieldError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormMessagesTests {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void every_sentence_is_there_in_both_languages() {
        ResourceBundle.Control own = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        ResourceBundle english = ResourceBundle.getBundle("messages/forms", Locale.ROOT, own);
        ResourceBundle spanish = ResourceBundle.getBundle("messages/forms", SPANISH, own);
        assertThat(spanish.getLocale()).isEqualTo(SPANISH);
        for (String key : english.keySet()) {
            assertThat(spanish.getString(key)).as(key).doesNotContain("'");
            assertThat(english.getString(key)).as(key).doesNotContain("'");
            if (!key.equals("forms.own-words")) {
                assertThat(spanish.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
        }
    }

    @Test
    void the_browser_gets_the_same_sentences_with_room_for_the_numbers() {
        FormMessages messages = new FormMessages(FormsFixture.messageSource());
        assertThat(messages.browserMessages(Locale.ENGLISH))
                .containsEntry("required", "This is needed.")
                .containsEntry("min-length", "This must have at least {0} characters.")
                .containsEntry("increment", "Please choose a valid value; the two nearest are {0} and {1}.");
        assertThat(messages.browserMessages(SPANISH)).containsEntry("required", "Este campo es obligatorio.");
    }

    @Test
    void errors_are_told_in_the_language_of_the_request() {
        LocaleContextHolder.setLocale(SPANISH);
        String form = "{\"type\":\"textarea\",\"key\":\"t\",\"validate\":{\"required\":true}}";
        assertThat(FormsFixture.errors(form, Map.of()))
                .containsExactly(new FieldError("t", "Este campo es obligatorio."));
    }

    @Test
    void numbers_in_sentences_stay_plain_and_own_words_stay_whole() {
        String length = "{\"type\":\"textarea\",\"key\":\"t\",\"validate\":{\"minLength\":2000}}";
        assertThat(FormsFixture.errors(length, Map.of("t", "x")))
                .containsExactly(new FieldError("t", "This must have at least 2000 characters."));
        String own =
                "{\"type\":\"textfield\",\"key\":\"t\",\"validate\":{\"pattern\":\"y\",\"patternErrorMessage\":\"It''s {0} 'x'\"}}";
        assertThat(FormsFixture.errors(own, Map.of("t", "x"))).isEqualTo(List.of(new FieldError("t", "It''s {0} 'x'")));
    }
}
