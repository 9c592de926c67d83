package org.chapterhouse.forms;

import java.time.ZoneId;

/** Checkbox. */
record CheckboxKind() implements Kind {

    @Override
    public Object empty() {
        return false;
    }

    @Override
    public Object read(Object raw) throws Unfit {
        if (raw instanceof Boolean) {
            return raw;
        }
        throw new Unfit("not-boolean");
    }

    @Override
    public Object engineValue(Object value, ZoneId zone) {
        return value;
    }
}
