package org.chapterhouse.metrics;

import java.util.Map;

/**
 * One number.
 *
 * @param name as Prometheus wants it, without {@code chapterhouse_}; the unit last, such as {@code oldest_task_seconds}
 * @param help what it counts, one sentence
 * @param labels what tells it from others of its name; never a person
 */
public record Figure(String name, String help, Map<String, String> labels, double value) {}
