package org.chapterhouse.chapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.CountryCode;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what clients and pages ask about chapters; everybody may read them. */
@Service
class ChapterReader {

    private final ChapterSearch search;
    private final ChapterDirectory chapters;
    private final People people;
    private final Regions regions;

    ChapterReader(ChapterSearch search, ChapterDirectory chapters, People people, Regions regions) {
        this.search = search;
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
    }

    /** @param mine only chapters that the caller helps to run, which asks for somebody to be signed in */
    Slice<ChapterView> page(
            boolean mine,
            @Nullable String country,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String cursor) {
        Set<String> among = mine
                ? people.current().memberships().stream()
                        .map(Membership::chapter)
                        .collect(Collectors.toSet())
                : null;
        Slice<ChapterInfo> page = search.page(new ChapterQuery(
                        among, CountryCode.filter(country), q, Limit.of(limit), Cursor.decode(cursor, 2)))
                .map(ChapterInfo::of);
        Map<String, List<Person>> organizers =
                people.organizersOf(page.items().stream().map(ChapterInfo::slug).collect(Collectors.toSet()));
        return page.map(chapter -> view(chapter, organizers.getOrDefault(chapter.slug(), List.of())));
    }

    ChapterView one(String slug) {
        ChapterInfo chapter = chapters.find(slug).orElseThrow(NotFound::new);
        return view(chapter, people.organizersOf(slug));
    }

    private ChapterView view(ChapterInfo chapter, List<Person> organizers) {
        return ChapterView.of(
                chapter,
                regions.of(chapter.facts().country()),
                organizers.stream()
                        .map(person -> new ChapterView.Organizer(person.name()))
                        .toList());
    }
}
