package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a case's timeline as one caller may see it; the contract's Timeline item. */
public record TimelineView(
        String id,
        OffsetDateTime at,
        String kind,
        Actor actor,
        @Nullable String step,
        int release,
        @Nullable String text,
        String visibility,
        @Nullable Fired decision,
        List<Change> changes) {

    /**
     * Who did it.
     *
     * @param role {@code submitter}, {@code system} or a candidate group
     * @param name null where the caller is not meant to know
     */
    public record Actor(String role, @Nullable String name) {}

    /** The row of a decision table that fired. */
    public record Fired(String decision, String row, String reason) {}

    /** A field that a new answer changed. */
    public record Change(
            String field,
            @Nullable Object old,
            @com.fasterxml.jackson.annotation.JsonProperty("new") @Nullable Object now) {}
}
