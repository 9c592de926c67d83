package org.chapterhouse.people;

import java.util.List;

/**
 * A set of countries with its own community managers.
 *
 * @param countries ISO 3166-1 alpha-2 codes, sorted
 */
public record Region(String id, List<String> countries) {}
