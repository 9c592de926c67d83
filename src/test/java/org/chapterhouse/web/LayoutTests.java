package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The frame of every page: who is offered what, in which colours, and how much it weighs. */
@ApplicationTest
class LayoutTests {

    private static final int FIRST_VIEW = 100_000;

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void everybodyIsOfferedWhatIsForThemAndExists() throws Exception {
        Cast cast = new Cast(accounts);
        http.perform(get("/"))
                .andExpect(content()
                        .string(allOf(containsString("href=\"/chapters\""), not(containsString("href=\"/cases\"")))));
        new PageVisitor(http, cast.anybody())
                .ask(get("/"))
                .andExpect(content()
                        .string(allOf(containsString("href=\"/cases\""), not(containsString("href=\"/admin/")))));
        new PageVisitor(http, cast.person(Set.of("policy-admins"), Set.of(), null))
                .ask(get("/"))
                .andExpect(content()
                        .string(allOf(containsString("href=\"/inbox\""), containsString("href=\"/admin/imports\""))));
    }

    @Test
    void aVisitorLearnsThatOneCanOpenAChapterAndWhatTheDoorIsCalled() throws Exception {
        http.perform(get("/"))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/register\""),
                                containsString("href=\"/cases/new/chapter-onboarding\""),
                                containsString("You can open one yourself"))));
        new PageVisitor(http, new Cast(accounts).anybody())
                .ask(get("/"))
                .andExpect(
                        content().string(containsString("href=\"/cases/new/chapter-onboarding\">Open a chapter</a>")));
    }

    @Test
    void sponsorsAreOfferedToWhoMayHaveSome() throws Exception {
        Cast cast = new Cast(accounts);
        String entry = "href=\"/sponsors\"";
        new PageVisitor(http, cast.member("community-managers", "europe"))
                .ask(get("/"))
                .andExpect(content().string(not(containsString(entry))));
        new PageVisitor(http, cast.member("sponsorship-team", "europe"))
                .ask(get("/"))
                .andExpect(content().string(containsString(entry)));
        Person organizer = new Proposals(chapters, people, cast.anybody(), clock, 3).organizer();
        new PageVisitor(http, organizer).ask(get("/")).andExpect(content().string(containsString(entry)));
    }

    @Test
    void theFirstAdminOfAnEmptyNetworkIsToldWhereToBegin() throws Exception {
        PageVisitor admin = new PageVisitor(http, new Cast(accounts).person(Set.of("policy-admins"), Set.of(), null));
        admin.ask(get("/")).andExpect(content().string(not(containsString("Where to begin"))));
        jdbc.sql("alter table chapter_chapter rename to chapter_elsewhere").update();
        try {
            jdbc.sql("create table chapter_chapter (like chapter_elsewhere)").update();
            admin.ask(get("/"))
                    .andExpect(content().string(containsString("Where to begin")))
                    .andExpect(content().string(containsString("Name a second admin first")));
            new PageVisitor(http, new Cast(accounts).anybody())
                    .ask(get("/"))
                    .andExpect(content().string(not(containsString("Where to begin"))));
        } finally {
            jdbc.sql("drop table if exists chapter_chapter").update();
            jdbc.sql("alter table chapter_elsewhere rename to chapter_chapter").update();
        }
    }

    @Test
    void aChosenThemeIsInTheFirstAnswer() throws Exception {
        PageVisitor visitor = new PageVisitor(http, new Cast(accounts).anybody());
        visitor.ask(post("/theme").param("theme", "dark").param("next", "/cases?status=open"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cases?status=open"))
                .andExpect(cookie().value("theme", "dark"));
        visitor.ask(post("/theme").param("theme", "pink").param("next", "//elsewhere.example"))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().maxAge("theme", 0));
        http.perform(get("/").cookie(new Cookie("theme", "dark")))
                .andExpect(content().string(containsString("data-theme=\"dark\"")));
        http.perform(get("/").cookie(new Cookie("theme", "\"><b>")))
                .andExpect(content().string(not(containsString("data-theme"))));
    }

    @Test
    void theOfflinePageNamesNobody() throws Exception {
        new PageVisitor(http, new Cast(accounts).anybody())
                .ask(get("/offline"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Person cast"))))
                .andExpect(content().string(not(containsString("_csrf"))));
        http.perform(get("/sw.js")).andExpect(status().isOk());
    }

    @Test
    void aFirstViewIsLight() throws Exception {
        byte[] page = fetch("/");
        String html = new String(new GZIPInputStream(new java.io.ByteArrayInputStream(page)).readAllBytes(), "UTF-8");
        List<String> needed = new ArrayList<>(Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js|svg))\"")
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList());
        int bytes = page.length;
        for (String asset : needed) {
            bytes += fetch(asset).length;
        }
        assertThat(needed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(bytes).as("compressed bytes of the first view").isLessThan(FIRST_VIEW);
    }

    private byte[] fetch(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
