package org.chapterhouse.retrospective;

import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Retrospectives as whoever asks may see them. */
@Component
class RetrospectiveReader {

    private final RetrospectiveSearch search;
    private final People people;

    RetrospectiveReader(RetrospectiveSearch search, People people) {
        this.search = search;
        this.people = people;
    }

    Slice<RetrospectiveView> page(
            @Nullable String chapter, @Nullable String q, @Nullable Integer limit, @Nullable String cursor) {
        Person who = people.currentIfAny().orElse(null);
        return search.page(chapter, q, who, Limit.of(limit), Cursor.decode(cursor, 2))
                .map(report -> view(report, who));
    }

    /** @throws org.chapterhouse.api.NotFound for whoever may not see it */
    RetrospectiveView one(String id) {
        Person who = people.currentIfAny().orElse(null);
        return view(search.one(id, who), who);
    }

    private static RetrospectiveView view(RetrospectiveInfo report, @Nullable Person who) {
        return RetrospectiveView.of(report, who != null && RetrospectiveSearch.isInside(report, who));
    }
}
