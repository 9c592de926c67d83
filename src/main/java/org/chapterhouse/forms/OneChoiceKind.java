package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/** Radio group and select. */
record OneChoiceKind(Options options) implements Kind {

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object read(Object raw) throws Unfit {
        return raw.equals("") ? null : Choice.canonical(raw);
    }

    @Override
    public void check(Object value, Look look, Consumer<Problem> problems) {
        if (!options.values(look).contains(value)) {
            problems.accept(Rules.problem("not-an-option"));
        }
    }

    @Override
    public @Nullable Object engineValue(Object value, ZoneId zone) {
        return Choice.engineValue(value);
    }

    @Override
    public Map<String, String> labels() {
        return options.labels();
    }
}
