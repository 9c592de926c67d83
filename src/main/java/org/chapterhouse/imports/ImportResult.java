package org.chapterhouse.imports;

import java.util.List;

/** What became of the rows of a file; the first three are counts. */
public record ImportResult(int created, int updated, int unchanged, List<Finding> warnings, List<Finding> rejected) {}
