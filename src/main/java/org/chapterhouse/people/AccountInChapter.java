package org.chapterhouse.people;

import org.jspecify.annotations.Nullable;

/** An account and one of its parts in chapters, null if it has none. */
record AccountInChapter(StoredAccount account, @Nullable ChapterRole role) {}
