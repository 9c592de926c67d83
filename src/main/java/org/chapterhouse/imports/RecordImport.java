package org.chapterhouse.imports;

import java.util.List;

/** What one kind of file is read into; a bean of this type is found by its kind. */
public interface RecordImport {

    /** Last part of the address and the word that people choose, such as {@code chapters}. */
    String kind();

    /** The columns that a file must have, in any order; others it must not have. */
    List<String> columns();

    /** The column that tells records apart. */
    String key();

    /**
     * Stores the rows that are in order and tells of each what became of it. Runs in a transaction of its own; after a
     * failure the same rows come again one by one.
     */
    void store(List<Row> rows);
}
