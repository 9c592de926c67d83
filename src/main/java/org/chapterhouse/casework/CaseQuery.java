package org.chapterhouse.casework;

import org.jspecify.annotations.Nullable;

/** Filters of the list of cases; null means any. */
public record CaseQuery(@Nullable String flow, @Nullable String status, @Nullable String chapter, @Nullable String q) {}
