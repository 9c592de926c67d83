package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.api.Slice;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A person's half-filled forms: found, turned over page by page, and discarded. */
@ApplicationTest
class DraftListTests {

    private static final String FLOW = "event-proposal";

    @Autowired
    private MockMvc http;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    private Person organizer;
    private String chapter;

    @BeforeEach
    void anOrganizer() {
        Proposals proposals = new Proposals(chapters, people, new Cast(accounts).anybody(), clock, 3);
        organizer = proposals.organizer();
        chapter = proposals.chapter();
    }

    @Test
    void eachIsShownOnceHoweverManyThereAreAndWhateverIsStartedMeanwhile() {
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            begun.add(0, begin("Evening " + i).id());
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Slice<DraftView> page = drafts.list(organizer, "", 20, cursor);
            page.items().forEach(draft -> seen.add(draft.id()));
            cursor = page.next();
            begin("Begun while somebody reads");
        } while (cursor != null);
        assertThat(seen).isEqualTo(begun);
    }

    @Test
    void aWordOfTheTitleFindsItWithOrWithoutAccents() {
        begin("Programación de móviles");
        begin("Bread and butter");
        assertThat(drafts.list(organizer, "programacion", 20, null).items())
                .extracting(draft -> draft.data().get("title"))
                .containsExactly("Programación de móviles");
        assertThat(drafts.list(organizer, "xyzzy", 20, null).items()).isEmpty();
    }

    @Test
    void strangersSeeNoneAndAreToldOfNone() throws Exception {
        DraftView mine = begin("Bread and butter");
        Person stranger = new Cast(accounts).anybody();
        assertThat(drafts.list(stranger, "", 20, null).items()).isEmpty();
        assertThat(drafts.hasOne(stranger, FLOW, chapter)).isFalse();
        assertThat(drafts.hasOne(organizer, FLOW, chapter)).isTrue();
        new PageVisitor(http, stranger)
                .ask(get("/cases/drafts"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Bread and butter"))));
        http.perform(get("/api/drafts/" + mine.id()).with(httpBasic(stranger.username(), Cast.PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void overHttpTheListHasPagesToo() throws Exception {
        begin("First");
        begin("Second");
        http.perform(get("/api/drafts").param("limit", "1").with(httpBasic(organizer.username(), Cast.PASSWORD)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].data.title").value("Second"))
                .andExpect(jsonPath("$.next").isString());
        http.perform(get("/api/drafts").param("cursor", "x").with(httpBasic(organizer.username(), Cast.PASSWORD)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void discardedFromAListThatWasSearchedOneIsBackInThatList() throws Exception {
        DraftView draft = begin("Bread and butter");
        PageVisitor visitor = new PageVisitor(http, organizer);
        visitor.ask(get("/cases/drafts").param("q", "bread"))
                .andExpect(content().string(containsString("discard?from=drafts&amp;q=bread")));
        visitor.ask(post("/cases/drafts/{id}/discard", draft.id())
                        .param("from", "drafts")
                        .param("q", "bread"))
                .andExpect(redirectedUrl("/cases/drafts?said=discarded&q=bread"));
        assertThat(drafts.list(organizer, "", 20, null).items()).isEmpty();
    }

    private DraftView begin(String title) {
        return drafts.open(FLOW, null, Map.of("title", title, "chapter", chapter), organizer);
    }
}
