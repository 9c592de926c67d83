package org.chapterhouse.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Input that is well-formed but breaks a rule at one or more fields: 422. */
public class InvalidInput extends Refusal {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.invalid-input", errors.size());
        this.errors = List.copyOf(errors);
    }

    /** An input with a single faulty field. */
    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("errors", errors);
    }
}
