package org.chapterhouse.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A field check whose rule is one function. */
record SimpleCheck(
        String name, String purpose, List<String> values, Function<FieldCheck.Field, Optional<FieldCheck.Problem>> rule)
        implements FieldCheck {

    SimpleCheck(String name, String purpose, Function<FieldCheck.Field, Optional<FieldCheck.Problem>> rule) {
        this(name, purpose, List.of(), rule);
    }

    @Override
    public Optional<Problem> check(Field field) {
        return rule.apply(field);
    }

    /** The problem if the value is not as it must be. */
    static Optional<Problem> unless(boolean good, String message, Object... arguments) {
        return good ? Optional.empty() : Optional.of(Rules.problem(message, arguments));
    }
}
