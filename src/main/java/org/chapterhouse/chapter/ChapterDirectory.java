package org.chapterhouse.chapter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chapters as the other modules need them. */
public interface ChapterDirectory {

    Optional<ChapterInfo> find(String slug);

    /** Chapters by slug in one query; unknown slugs are left out. */
    Map<String, ChapterInfo> find(Collection<String> slugs);

    /** Whether there is a chapter at all, of whatever status. */
    boolean isEmpty();

    /** Every chapter no farther away than that, itself included; nobody if the chapter has no place. */
    List<ChapterInfo> within(double kilometres, ChapterInfo of);

    /** Every chapter no farther away from a place than that. */
    List<ChapterInfo> within(double kilometres, Place centre);

    /**
     * Takes a chapter that lives already into the records.
     *
     * @throws ChapterExists if the slug is taken
     */
    ChapterInfo takeOver(String slug, ChapterFacts facts, ChapterStatus status, String reason);

    /**
     * Raises what is known of a chapter's past: counts only grow by it, and its trust follows.
     *
     * @throws org.chapterhouse.api.NotFound if there is no such chapter
     */
    void credit(String slug, int eventsHeld, int reportsOnTime, int reportsLate);
}
