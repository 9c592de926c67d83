package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/** Checkbox group and tag list. */
record ManyChoicesKind(Options options) implements Kind {

    private static final int MOST = 1_000;

    @Override
    public Object empty() {
        return List.of();
    }

    @Override
    public Object read(Object raw) throws Unfit {
        if (!(raw instanceof List<?> list)) {
            throw new Unfit("not-list");
        }
        if (list.size() > MOST) {
            throw new Unfit("too-many", MOST);
        }
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object item : list) {
            @Nullable Object value = Choice.canonical(item);
            if (value == null) {
                throw new Unfit("not-an-option");
            }
            chosen.add(value);
        }
        return new ArrayList<>(chosen);
    }

    @Override
    public void check(Object value, Look look, Consumer<Problem> problems) {
        if (!options.values(look).containsAll((List<?>) value)) {
            problems.accept(Rules.problem("not-an-option"));
        }
    }

    @Override
    public Map<String, String> labels() {
        return options.labels();
    }
}
