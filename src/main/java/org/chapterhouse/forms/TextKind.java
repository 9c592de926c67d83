package org.chapterhouse.forms;

import java.time.ZoneId;

/** Text field and text area. */
record TextKind(boolean oneLine) implements Kind {

    @Override
    public Object empty() {
        return "";
    }

    @Override
    public Object read(Object raw) throws Unfit {
        if (!(raw instanceof String text)) {
            throw new Unfit("not-text");
        }
        if (text.length() > Texts.LONGEST) {
            throw new Unfit("max-length", String.valueOf(Texts.LONGEST));
        }
        if (!Texts.printable(text)) {
            throw new Unfit("unprintable");
        }
        return oneLine ? text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ') : text;
    }

    @Override
    public Object engineValue(Object value, ZoneId zone) {
        return Texts.forEngine((String) value);
    }
}
