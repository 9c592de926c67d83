package org.chapterhouse.engine;

/**
 * A value that an activity reads or sets.
 *
 * @param required whether the activity fails without it
 * @param meaning what it says and in which unit
 */
public record ActivityValue(String name, Type type, boolean required, String meaning) {

    /** The types that a process variable may have: never a list, a map or a big decimal. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        INSTANT
    }

    public static ActivityValue required(String name, Type type, String meaning) {
        return new ActivityValue(name, type, true, meaning);
    }

    public static ActivityValue optional(String name, Type type, String meaning) {
        return new ActivityValue(name, type, false, meaning);
    }
}
