package org.chapterhouse.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.chapterhouse.forms.Answering.Checkable;
import org.chapterhouse.forms.FieldCheck.Field;
import org.chapterhouse.forms.FieldCheck.Problem;

/** Makes the field checks of one answer, over values that have passed the schema's rules. */
final class FieldChecks {

    private final Map<String, FieldCheck> catalogue;
    private final FormContext context;
    private final Map<String, Object> answer;

    FieldChecks(Map<String, FieldCheck> catalogue, FormContext context, Map<String, Object> answer) {
        this.catalogue = catalogue;
        this.context = context;
        this.answer = answer;
    }

    void run(List<Checkable> checkables, BiConsumer<DataPath, Problem> problems) {
        for (Checkable checkable : checkables) {
            FieldCheck check =
                    Objects.requireNonNull(catalogue.get(checkable.call().name()));
            check.check(field(checkable)).ifPresent(problem -> problems.accept(checkable.path(), problem));
        }
    }

    private Field field(Checkable checkable) {
        return new Field(
                checkable.value(), checkable.call().argument(), siblings(checkable), answer, context, checkable.zone());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> siblings(Checkable checkable) {
        Object holder = checkable.path().parent().in(answer);
        return holder instanceof Map<?, ?> map ? (Map<String, Object>) map : new HashMap<>();
    }
}
