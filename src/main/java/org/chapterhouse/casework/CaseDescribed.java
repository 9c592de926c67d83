package org.chapterhouse.casework;

import java.util.List;

/**
 * What a case is about was told anew: its title, its place or who has a stake in it may differ; published inside the
 * transaction.
 *
 * @param openTasks the case's open tasks as they are now
 */
public record CaseDescribed(List<TaskFacts> openTasks) {}
