package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Slice;
import org.chapterhouse.casework.TimelineView.Actor;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows a timeline as a caller may see it. */
@Component
class TimelineReader {

    private final TimelineLines lines;
    private final CaseAccess access;
    private final People people;
    private final StoredWords words;

    TimelineReader(TimelineLines lines, CaseAccess access, People people, StoredWords words) {
        this.lines = lines;
        this.access = access;
        this.people = people;
        this.words = words;
    }

    Slice<TimelineView> page(CaseFile file, Person who, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        boolean reviewing = access.isReviewer(file, who);
        List<TimelineLine> rows = lines.page(
                file.id(), after == null ? 0 : after.number(0), audiences(file, who, reviewing), Limit.of(limit + 1));
        Map<Long, Person> actors = people
                .byIds(rows.stream()
                        .map(TimelineLine::actor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return Slice.of(rows, limit, line -> Cursor.of(line.id())).map(line -> view(file, line, actors, reviewing));
    }

    TimelineView of(CaseFile file, TimelineLine line, Person who) {
        return view(file, line, Map.of(who.id(), who), true);
    }

    /** What a line or a file may be marked as visible to, for this person to see it. */
    static List<String> audiences(CaseFile file, Person who, boolean reviewing) {
        List<String> audiences = new ArrayList<>();
        audiences.add(TimelineLine.SHARED);
        if (reviewing) {
            audiences.add(TimelineLine.REVIEWERS);
            who.groups().stream()
                    .filter(group -> who.serves(group, file.region()))
                    .forEach(audiences::add);
        }
        return audiences;
    }

    private TimelineView view(CaseFile file, TimelineLine line, Map<Long, Person> actors, boolean reviewing) {
        Long by = line.actor();
        Person actor = by == null ? null : actors.get(by);
        boolean named = reviewing || line.actorRole().equals("submitter");
        return new TimelineView(
                String.valueOf(line.id()),
                CaseViews.time(line.at()),
                line.kind(),
                new Actor(line.actorRole(), actor != null && named ? actor.name() : null),
                words.step(file, line),
                file.release(),
                words.text(file, line),
                line.visibleTo(),
                words.fired(file, line),
                line.detail().changes());
    }
}
