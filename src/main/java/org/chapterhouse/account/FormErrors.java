package org.chapterhouse.account;

import java.util.List;
import org.chapterhouse.api.FieldError;

/** On a page with several forms a field's id begins with its form's name. */
final class FormErrors {

    private FormErrors() {}

    static List<FieldError> of(String form, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(form + "-" + error.field(), error.message()))
                .toList();
    }
}
