package org.chapterhouse.people;

import org.jspecify.annotations.Nullable;

/**
 * Something about an account has changed.
 *
 * @param field as in {@link AccountChanges.Line}
 */
public record AccountChanged(long account, String field, @Nullable String oldValue, @Nullable String newValue) {}
