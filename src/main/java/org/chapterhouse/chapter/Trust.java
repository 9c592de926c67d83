package org.chapterhouse.chapter;

import java.util.Locale;

/** How much the network trusts a chapter's proposals; a decision table says which. */
public enum Trust {
    NEW,
    STEADY,
    EXEMPLARY;

    /** The name that clients and models know. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
