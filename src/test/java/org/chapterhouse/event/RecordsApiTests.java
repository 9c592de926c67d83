package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapterhouse.event.EventFixtures.evening;
import static org.chapterhouse.event.EventFixtures.facts;
import static org.chapterhouse.event.EventFixtures.meetup;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.chapterhouse.RecordsTest;
import org.chapterhouse.api.MalformedRequest;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public reads of chapters and events, with their calendars. */
@RecordsTest
class RecordsApiTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Events repository;

    @Autowired
    private People people;

    private MockMvc http;

    @BeforeEach
    void threeChapters() {
        Mockito.reset(people);
        when(people.organizersOf(anyString())).thenReturn(List.of());
        when(people.organizersOf(Mockito.anySet())).thenCallRealMethod();
        chapters.takeOver("malaga", facts("Málaga", "ES", "Europe/Madrid", 36.72, -4.42), ChapterStatus.ACTIVE, "test");
        chapters.takeOver("sendai", facts("Sendai 仙台", "JP", "Asia/Tokyo", 38.27, 140.87), ChapterStatus.TRIAL, "t");
        chapters.takeOver("aarhus", facts("Århus", "DK", "Europe/Copenhagen", 56.16, 10.2), ChapterStatus.ACTIVE, "t");
        http = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(Controller.class).values().stream()
                        .filter(bean -> bean.getClass().getName().startsWith("org.chapterhouse"))
                        .toArray())
                .build();
    }

    @Test
    void showAChapterAsTheContractSays() throws Exception {
        when(people.organizersOf("malaga")).thenReturn(List.of(person("Ada")));

        JsonNode chapter = read("/api/chapters/malaga");

        assertThat(chapter.propertyNames())
                .containsExactly(
                        "slug",
                        "name",
                        "city",
                        "state",
                        "country",
                        "region",
                        "timezone",
                        "latitude",
                        "longitude",
                        "status",
                        "trust",
                        "lastActivity",
                        "url",
                        "organizers");
        assertThat(chapter.at("/region").asString()).isEqualTo("europe");
        assertThat(chapter.at("/status").asString()).isEqualTo("active");
        assertThat(chapter.at("/trust").asString()).isEqualTo("new");
        assertThat(chapter.at("/organizers").toString()).isEqualTo("[{\"name\":\"Ada\"}]");
    }

    @Test
    void listChaptersByNamePageByPage() throws Exception {
        JsonNode first = read("/api/chapters?limit=2");
        assertThat(slugs(first)).containsExactly("aarhus", "malaga");

        JsonNode second =
                read("/api/chapters?limit=2&cursor=" + first.at("/next").asString());
        assertThat(slugs(second)).containsExactly("sendai");
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"malaga", "MÁLAGA", "mala", "chapterhouse mál", "仙台", "arhus", "aarhus"})
    void findAChapterWithoutItsAccents(String q) throws Exception {
        http.perform(get("/api/chapters").param("q", q))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "a' | 'b", "nowhere", "malaga nowhere", "\\"})
    void findNothingWhereThereIsNothing(String q) throws Exception {
        http.perform(get("/api/chapters").param("q", q))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void listOnesOwnChaptersAndThoseOfACountry() throws Exception {
        Person ada = person("Ada", new Membership("sendai", "lead"));
        when(people.current()).thenReturn(ada);
        assertThat(slugs(read("/api/chapters?mine=true"))).containsExactly("sendai");
        assertThat(slugs(read("/api/chapters?country=dk"))).containsExactly("aarhus");

        Person nobody = person("Eva");
        when(people.current()).thenReturn(nobody);
        assertThat(slugs(read("/api/chapters?mine=true"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chapters?limit=0",
                "/api/chapters?limit=201",
                "/api/chapters?cursor=nonsense",
                "/api/chapters?country=Spain",
                "/api/events?from=yesterday",
                "/api/events?to=2026-02-30",
                "/api/events?from=2026-11-24T10:00",
                "/api/events?from=-99999-01-01",
                "/api/events?limit=-1",
                "/api/events?cursor=AAAA",
                "/api/events?cursor=Kzk5OTk5OTk5OS0xMi0zMVQyMzo1OTo1OVofMQ",
                "/api/events?country=E1"
            })
    void refuseWhatCannotBeUnderstood(String address) {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> http.perform(get(address)))
                .withCauseInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/chapters/nowhere", "/api/events/999999", "/api/events/x", "/chapters/no/calendar.ics"})
    void knowNothingOfWhatIsNotThere(String address) {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> http.perform(get(address)))
                .withCauseInstanceOf(NotFound.class);
    }

    @Test
    void showAnEventAsTheContractSays() throws Exception {
        Venue venue = new Venue("Casa", "Calle 1", "Málaga", "ES", true, null, null);
        EventFacts facts = new EventFacts(
                "Noche",
                "Llevamos lo que hemos hecho.",
                "workshop",
                "hybrid",
                venue,
                40,
                "https://example.org",
                null,
                null);
        EventInfo event = events.takeOver("t", "1", "malaga", facts, evening(DAY), EventStatus.SCHEDULED);

        assertThat(read("/api/events/" + event.id()).toString())
                .isEqualTo(
                        """
                        {"id":%d,"case":null,"chapter":"malaga","title":"Noche","kind":"workshop","mode":"hybrid",\
                        "startsAt":"2026-12-03T19:00","endsAt":"2026-12-03T21:00","timezone":"Europe/Madrid",\
                        "status":"scheduled","venue":{"name":"Casa","city":"Málaga","stepFree":true},"capacity":40,\
                        "registrationUrl":"https://example.org","sequence":0}"""
                                .formatted(event.id()));
    }

    @Test
    void listEventsByStartBetweenDaysOrMoments() throws Exception {
        for (int i = 0; i < 5; i++) {
            event("malaga", "Day " + i, DAY.plusDays(i));
        }
        event("sendai", "Far away", DAY.plusDays(1));

        assertThat(titles("/api/events?from=2026-12-04&to=2026-12-05&chapter=malaga"))
                .containsExactly("Day 1", "Day 2");
        assertThat(titles("/api/events?country=JP")).containsExactly("Far away");
        assertThat(titles("/api/events?from=2026-12-06T19:00:00+01:00")).containsExactly("Day 3", "Day 4");
        assertThat(titles("/api/events?chapter=nowhere")).isEmpty();

        List<String> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read("/api/events?limit=4&cursor=" + next);
            page.at("/items").forEach(item -> all.add(item.at("/title").asString()));
            next = page.at("/next").isNull() ? "" : page.at("/next").asString();
        } while (!next.isEmpty());
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void tellCalendarsOfEventsWithTheirZonesAndCancellations() throws Exception {
        EventInfo event = event("malaga", "Ñandú; y más, \"siempre\"", DAY);
        events.takeOver("t", "far", "sendai", meetup("夕べ"), inTokyo(), EventStatus.SCHEDULED);
        event("malaga", "Long ago", DAY.minusYears(3));
        Calendar before = calendar("/calendar.ics");
        assertThat(before.<VEvent>getComponents("VEVENT")).hasSize(2);
        assertThat(before.<net.fortuna.ical4j.model.component.VTimeZone>getComponents("VTIMEZONE"))
                .hasSize(2);

        repository.findById(event.id()).orElseThrow().cancel(org.chapterhouse.RecordsTestBeans.NOW);
        repository.flush();

        VEvent entry = calendar("/chapters/malaga/calendar.ics")
                .<VEvent>getComponents("VEVENT")
                .get(0);
        assertThat(value(entry, "SUMMARY")).isEqualTo("Ñandú; y más, \"siempre\"");
        assertThat(value(entry, "UID")).isEqualTo(event.uid());
        assertThat(value(entry, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(entry, "SEQUENCE")).isEqualTo("1");
        DtStart<ZonedDateTime> start = entry.getRequiredProperty("DTSTART");
        assertThat(start.getDate().toInstant()).isEqualTo("2026-12-03T18:00:00Z");
        assertThat(start.toString()).contains("TZID=Europe/Madrid", "20261203T190000");
    }

    @Test
    void aCalendarThatIsAsItWasIsNotSentAgain() throws Exception {
        EventInfo event =
                events.takeOver("t", "7", "malaga", meetup("Noche ".repeat(30)), evening(DAY), EventStatus.SCHEDULED);
        var first =
                http.perform(get("/chapters/malaga/calendar.ics")).andReturn().getResponse();
        assertThat(first.getHeader("Cache-Control")).contains("max-age=300", "public");
        assertThat(first.getContentAsString().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String tag = String.valueOf(first.getHeader("ETag"));

        http.perform(get("/chapters/malaga/calendar.ics").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));

        repository.findById(event.id()).orElseThrow().cancel(org.chapterhouse.RecordsTestBeans.NOW);
        repository.flush();
        http.perform(get("/chapters/malaga/calendar.ics").header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("STATUS:CANCELLED")));
    }

    private static String value(VEvent entry, String property) {
        return entry.getRequiredProperty(property).getValue();
    }

    private static When inTokyo() {
        return When.local(DAY.atTime(18, 0), DAY.atTime(20, 0), ZoneId.of("Asia/Tokyo"));
    }

    private EventInfo event(String chapter, String title, LocalDate day) {
        return events.takeOver("t", title, chapter, meetup(title), evening(day), EventStatus.SCHEDULED);
    }

    private Calendar calendar(String address) throws Exception {
        var response = http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        return new CalendarBuilder().build(new StringReader(response.getContentAsString()));
    }

    private List<String> titles(String address) throws Exception {
        List<String> titles = new ArrayList<>();
        read(address).at("/items").forEach(item -> titles.add(item.at("/title").asString()));
        return titles;
    }

    private static List<String> slugs(JsonNode page) {
        List<String> slugs = new ArrayList<>();
        page.at("/items").forEach(item -> slugs.add(item.at("/slug").asString()));
        return slugs;
    }

    private JsonNode read(String address) throws Exception {
        String body = http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(body);
    }

    private static Person person(String name, Membership... memberships) {
        return new Person(
                7,
                name.toLowerCase(Locale.ROOT),
                name,
                name + "@example.org",
                Set.of(),
                Set.of(),
                List.of(memberships),
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/Madrid"));
    }
}
