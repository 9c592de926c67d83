package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * File picker: the answer holds references to attachments, never a file.
 *
 * @param several whether more than one may be given
 */
record FileKind(boolean several) implements Kind {

    private static final int MOST = 20;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,199}");

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object read(Object raw) throws Unfit {
        if (raw.equals("")) {
            return null;
        }
        if (!(raw instanceof List<?> list)) {
            return reference(raw);
        }
        int most = several ? MOST : 1;
        if (list.size() > most) {
            throw new Unfit("too-many", most);
        }
        List<Object> references = new ArrayList<>();
        for (Object item : list) {
            references.add(reference(item));
        }
        return references;
    }

    @Override
    public void check(Object value, Look look, Consumer<Problem> problems) {
        List<?> references = value instanceof List<?> list ? list : List.of(value);
        for (Object reference : references) {
            if (!look.context().files().test(reference.toString())) {
                problems.accept(Rules.problem("file-gone"));
                return;
            }
        }
    }

    private static Object reference(@Nullable Object raw) throws Unfit {
        if (raw instanceof Integer || raw instanceof Long) {
            return raw.toString();
        }
        if (raw instanceof String text && REFERENCE.matcher(text).matches()) {
            return text;
        }
        throw new Unfit("not-file");
    }
}
