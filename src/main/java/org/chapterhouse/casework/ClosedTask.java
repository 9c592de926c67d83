package org.chapterhouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * A step that is done, for whoever comes to it too late.
 *
 * @param reference its case, null for somebody who was asked but may not see the case
 */
public record ClosedTask(@Nullable String reference) {}
