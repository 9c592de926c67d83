package org.chapterhouse.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms as the application has them, without the application. */
final class FormsFixture {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private FormsFixture() {}

    static ResourceBundleMessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Forms forms() {
        return new CamundaForms(GenericChecks::all, new FormMessages(messageSource()));
    }

    static FormSchema form(String components) {
        return forms().parse("{\"id\":\"test\",\"type\":\"default\",\"components\":[" + components + "]}");
    }

    static FormContext context() {
        return new FormContext(1, NOW, Map.of());
    }

    static Map<String, Object> check(String components, Map<String, Object> data) {
        return forms().check(form(components), data, context());
    }

    static List<FieldError> errors(String components, Map<String, Object> data) {
        try {
            check(components, data);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.errors();
        }
    }
}
