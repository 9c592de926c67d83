package org.chapterhouse.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.chapterhouse.Proof.csrf;
import static org.chapterhouse.event.EventFixtures.facts;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The public pages and calls of the records in the whole application. */
@ApplicationTest
class RecordsPagesTests {

    private static final String CHAPTER = "records-vigo";

    @Autowired
    private MockMvc http;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Clock clock;

    private long event;

    @BeforeEach
    void aChapterWithAnEvent() {
        if (chapters.find(CHAPTER).isEmpty()) {
            chapters.takeOver(
                    CHAPTER, facts("Vigoñã", "ES", "Europe/Madrid", 42.24, -8.72), ChapterStatus.TRIAL, "test");
        }
        LocalDateTime start = LocalDate.now(clock).plusDays(20).atTime(19, 0);
        Venue venue = new Venue("<b>Sala</b>", "Rúa 1", "Vigo", "ES", true, null, null);
        EventFacts facts = new EventFacts(
                "Noite <script>alert(1)</script>",
                null,
                "workshop",
                "hybrid",
                venue,
                40,
                "javascript:alert(1)",
                null,
                null);
        event = events.takeOver(
                        "pages",
                        "1",
                        CHAPTER,
                        facts,
                        When.local(start, null, EventFixtures.MADRID),
                        EventStatus.SCHEDULED)
                .id();
    }

    @Test
    void anybodyFindsAChapterAndItsEvents() throws Exception {
        http.perform(get("/chapters").param("q", "vigona"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chapterhouse Vigoñã")))
                .andExpect(content().string(containsString("On trial")));
        http.perform(get("/chapters/" + CHAPTER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Europe/Madrid")))
                .andExpect(content().string(containsString("/events/" + event)));
    }

    @Test
    void anEventsPageTellsItsLocalTimeAndTrustsNoText() throws Exception {
        for (String address : new String[] {"/events/" + event, "/events?chapter=" + CHAPTER}) {
            http.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("19:00 CE")))
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<b>Sala"))))
                    .andExpect(content().string(not(containsString("javascript:"))));
        }
    }

    @Test
    void aSearchIsAnsweredWithWhatWasFoundAlone() throws Exception {
        for (String list : new String[] {"/chapters", "/events"}) {
            http.perform(get(list).param("q", "vigona").header("HX-Request", "true"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"found\"")))
                    .andExpect(content().string(not(containsString("<html"))));
        }
        http.perform(get("/chapters").param("q", "vigona")).andExpect(content().string(containsString("Spain")));
    }

    @Test
    void anEmptyListSaysSo() throws Exception {
        http.perform(get("/chapters").param("q", "xyzzy"))
                .andExpect(content().string(containsString("No chapter found")));
        http.perform(get("/events").param("when", "past").param("chapter", CHAPTER))
                .andExpect(content().string(containsString("No event found")));
        http.perform(get("/events").param("q", "xyzzy").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Ningún evento")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chapters/nowhere", "/events/0", "/events/x"})
    void whatIsNotThereIsAPageThatSaysSo(String address) throws Exception {
        http.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
    }

    @Test
    void programsAreToldWhatIsWrong() throws Exception {
        http.perform(get("/api/events?from=yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.detail").value(containsString("“from”")));
        http.perform(get("/api/chapters?mine=maybe")).andExpect(status().isBadRequest());
        http.perform(get("/api/chapters?mine=true")).andExpect(status().isUnauthorized());
        http.perform(get("/api/chapters?limit=x")).andExpect(status().isBadRequest());
        http.perform(get("/api/chapters/nowhere")).andExpect(status().isNotFound());
    }

    @Test
    void onlyAdminsImport() throws Exception {
        String file =
                "slug,name,city,state,country,latitude,longitude,timezone,members,founded,status,events,last_event\n";
        http.perform(post("/api/import/chapters").contentType("text/csv").content(file))
                .andExpect(status().isUnauthorized());
        http.perform(post("/api/import/chapters")
                        .with(httpBasic("organizer", "chapterhouse"))
                        .contentType("text/csv")
                        .content(file))
                .andExpect(status().isForbidden());
        http.perform(post("/api/import/chapters")
                        .with(httpBasic("admin", "chapterhouse"))
                        .contentType("text/csv")
                        .content(file + "records-lugo,Lugo,Lugo,,ES,43,-7.5,Europe/Madrid,,,active,,\nx,,,,,,,,,,,,\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rejected[0].line").value(3));
        http.perform(post("/api/import/chapters")
                        .with(httpBasic("admin", "chapterhouse"))
                        .contentType("text/csv")
                        .content(file.replace("slug,", "")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("slug"));
        http.perform(post("/api/import/chapters")
                        .with(httpBasic("admin", "chapterhouse"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(post("/api/import/elephants")
                        .with(httpBasic("admin", "chapterhouse"))
                        .contentType("text/csv")
                        .content(file))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAdminSendsAFileAndWatchesIt() throws Exception {
        http.perform(get("/admin/imports").cookie(signIn("organizer")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isForbidden());
        Cookie[] admin = signIn("admin");
        http.perform(get("/admin/imports").cookie(admin))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("multipart/form-data")));
        http.perform(multipart("/admin/imports")
                        .file("file", "a,b".getBytes(UTF_8))
                        .param("kind", "chapters")
                        .cookie(admin)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("names none of the columns")));
        String file = "slug,name,city,state,country,latitude,longitude,timezone,members,founded,status,events,"
                + "last_event\nx,,,,,,,,,,,,\n";
        String job = http.perform(multipart("/admin/imports")
                        .file(new MockMultipartFile("file", "<b>.csv", "text/csv", file.getBytes(UTF_8)))
                        .param("kind", "chapters")
                        .cookie(admin)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        http.perform(get(String.valueOf(job)).cookie(admin))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;.csv")));
        http.perform(get(String.valueOf(job)).cookie(admin).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
        http.perform(get("/admin/imports/x").cookie(admin)).andExpect(status().isNotFound());
    }

    private Cookie[] signIn(String username) throws Exception {
        return http.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", "chapterhouse")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
    }
}
