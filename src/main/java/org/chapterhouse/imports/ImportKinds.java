package org.chapterhouse.imports;

import java.util.List;
import org.chapterhouse.api.NotFound;
import org.springframework.stereotype.Component;

/** The kinds of files that can be imported, as the feature modules bring them. */
@Component
class ImportKinds {

    private final List<RecordImport> kinds;

    ImportKinds(List<RecordImport> kinds) {
        this.kinds = kinds;
    }

    /** @throws NotFound if nobody imports such files */
    RecordImport of(String kind) {
        return kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<RecordImport> all() {
        return kinds;
    }
}
