package org.chapterhouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * Something that the caller may send to a case now.
 *
 * @param consequence what sending it does, in words
 * @param form form id, null if it asks nothing
 */
public record ActionView(String name, String label, String consequence, @Nullable String form) {}
