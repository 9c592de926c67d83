package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterFacts;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be is said at the field that is to blame, and nothing of it stays. */
@ApplicationTest
class BadInputTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Proposals proposals;
    private Walker organizer;

    @BeforeEach
    void aChapterWithAnOrganizer() {
        world = new World(port);
        Person person = new Cast(accounts).anybody();
        proposals = new Proposals(chapters, people, person, clock, 10);
        organizer = world.member(person.username());
    }

    @Test
    void aDateInThePastIsNoDateForAnEvent() {
        refuses(
                "event-proposal",
                event(Map.of("startsAt", "2020-01-01T19:00", "endsAt", "2020-01-01T21:00")),
                "startsAt");
        refuses("event-proposal", event(Map.of("startsAt", "the day after tomorrow")), "startsAt");
    }

    @Test
    void anAmountHasAsManyDecimalsAsItsCurrency() {
        refuses("sponsorship-agreement", deal(Map.of("amount", 5000.005)), "amount");
        refuses("sponsorship-agreement", deal(Map.of("amount", 5000.5, "currency", "JPY")), "amount");
        refuses("event-proposal", event(Map.of("ticketPrice", 5.005, "currency", "EUR")), "ticketPrice");
        Map<String, Object> line = Map.of("line", "Pizza", "side", "cost", "amount", 10.123);
        refuses("event-proposal", event(Map.of("budget", List.of(line), "currency", "EUR")), "budget[0].amount");
    }

    @Test
    void aCurrencyIsOneThatThereIs() {
        refuses("sponsorship-agreement", deal(Map.of("currency", "ZZZ")), "currency");
        refuses("event-proposal", event(Map.of("currency", "euros", "ticketPrice", 5)), "currency");
    }

    @Test
    void aDormantChapterStartsNothing() {
        String dormant = proposals.chapter() + "-asleep";
        ChapterFacts facts = chapters.find(proposals.chapter()).orElseThrow().facts();
        chapters.takeOver(dormant, facts, ChapterStatus.DORMANT, "test");
        people.join(proposals.organizer().id(), dormant, "lead");
        refuses("event-proposal", event(Map.of("chapter", dormant)), "chapter");
        refuses("sponsorship-agreement", deal(Map.of("chapter", dormant)), "chapter");
    }

    @Test
    void anotherChaptersEventIsNotSponsoredByThisOne() {
        Person stranger = new Cast(accounts).anybody();
        Proposals other = new Proposals(chapters, people, stranger, clock, 10);
        String foreign = world.member(stranger.username()).start("event-proposal", other.meetup(40, Map.of()));
        refuses("sponsorship-agreement", deal(Map.of("event", foreign)), "event");
        refuses("event-proposal", event(Map.of("chapter", other.chapter())), "chapter");
    }

    @Test
    void aMalformedFileSaysWhatIsWrongWithIt() {
        long before = rows("chapter_chapter");
        for (String file : List.of("", "slug,name\n\"never closed", "slug\u0000,name\n", "no,such,columns\n1,2,3\n")) {
            HttpResponse<String> answer = world.admin.tries("/api/import/chapters", "text/csv", file);
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
            assertThat(answer.body()).contains("\"title\"").doesNotContain("Exception");
        }
        HttpResponse<String> json = organizer.tries("/api/cases", "application/json", "{\"flow\":\"event-proposal\",");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(rows("chapter_chapter")).isEqualTo(before);
    }

    @Test
    void aRefusedPageSaysItInWords() {
        String spent = "/once/sign-agreement/" + "y".repeat(43);
        HttpResponse<String> page = world.guest()
                .send(world.guest().request(spent).header("Accept", "text/html").GET());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1").doesNotContain("y".repeat(43));
    }

    private void refuses(String flow, Map<String, Object> data, String field) {
        long before = rows("casework_case") + rows("sponsorship_agreement") + rows("event_event");
        HttpResponse<String> answer = organizer.triesToStart(flow, data);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(rows("casework_case") + rows("sponsorship_agreement") + rows("event_event"))
                .isEqualTo(before);
    }

    private Map<String, Object> event(Map<String, Object> more) {
        return proposals.meetup(40, more);
    }

    private Map<String, Object> deal(Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", proposals.chapter());
        data.put("sponsorName", "Acme " + UUID.randomUUID());
        data.put("contactName", "Grace");
        data.put("contactEmail", "grace@acme.example");
        data.putAll(Map.of("tier", "gold", "amount", 5000, "currency", "USD"));
        data.putAll(more);
        return data;
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
