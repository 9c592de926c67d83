package org.chapterhouse.imports;

import java.util.List;

/** A file that is no table of the kind asked for; nothing of it has been stored. */
class UnreadableFile extends RuntimeException {

    private final transient List<Row.Remark> remarks;

    UnreadableFile(List<Row.Remark> remarks) {
        super(remarks.toString());
        this.remarks = List.copyOf(remarks);
    }

    List<Row.Remark> remarks() {
        return remarks;
    }
}
