package org.chapterhouse.metrics;

import java.util.List;

/**
 * What a module tells of itself in numbers. It is asked at a scrape, and at most twice a minute, in a transaction that
 * only reads; so it counts what an index counts quickly.
 */
public interface Figures {

    List<Figure> read();
}
