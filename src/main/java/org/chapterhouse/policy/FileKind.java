package org.chapterhouse.policy;

import java.util.Locale;

/** What a file of a release holds, told by how its name ends. */
enum FileKind {
    MODEL(".bpmn"),
    DECISION(".dmn"),
    FORM(".form"),
    TRANSLATION(".properties"),
    OTHER("");

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    static FileKind of(String path) {
        for (FileKind kind : values()) {
            if (path.endsWith(kind.ending)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Last part of the key of its word. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
