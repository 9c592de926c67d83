package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** File picker: the answer holds references to attachments, never a file. */
record FileKind() implements Kind {

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
        if (list.size() > MOST) {
            throw new Unfit("too-many", MOST);
        }
        List<Object> references = new ArrayList<>();
        for (Object item : list) {
            references.add(reference(item));
        }
        return references;
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
