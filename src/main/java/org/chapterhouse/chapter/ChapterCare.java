package org.chapterhouse.chapter;

import org.chapterhouse.people.Person;

/** Watching over chapters that did not open here, such as imported ones. */
public interface ChapterCare {

    /** Begins to watch over a chapter that is running: its clocks start today. Nothing happens if a case does already. */
    void begin(String slug, Person inWhoseName);
}
