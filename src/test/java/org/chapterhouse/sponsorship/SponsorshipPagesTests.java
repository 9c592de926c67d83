package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people see of a sponsorship on pages, and what they can still change there. */
@ApplicationTest
class SponsorshipPagesTests {

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Letters letters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    private final String sponsor = "Acme " + UUID.randomUUID().toString().substring(0, 8);
    private Deals deals;

    @BeforeEach
    void aChapterWithAnOrganizer() {
        Person organizer = new Cast(accounts).anybody();
        deals = new Deals(casework, accounts, new Proposals(chapters, people, organizer, clock, 10));
    }

    @Test
    void theSponsorSaysHowItWasByALinkThatWorksOnce() throws Exception {
        CaseView deal = delivered();
        String link = link("/once/sponsor-feedback/");
        http.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString(sponsor)));
        assertThat(deals.waits(deal, "record-feedback"))
                .as("looking says nothing")
                .isTrue();
        answer(link, "").andExpect(status().isUnprocessableContent());
        answer(link, "6").andExpect(status().isUnprocessableContent());
        answer(link, "4").andExpect(redirectedUrl(link));

        assertThat(deals.seen(deal).outcome()).isEqualTo("fulfilled");
        assertThat(letters.to(Deals.email(sponsor), 1).get(0).text()).contains("4/5");
        assertThat(jdbc.sql("select feedback from sponsorship_agreement where case_reference = ?")
                        .param(deal.reference())
                        .query(String.class)
                        .single())
                .isEqualTo("A good crowd.");
        answer(link, "1").andExpect(status().isConflict());
        http.perform(get(link)).andExpect(content().string(not(containsString("name=\"rating\""))));
    }

    @Test
    void whatTheTeamHasNotedEndsTheLink() throws Exception {
        CaseView deal = delivered();
        String link = link("/once/sponsor-feedback/");
        deals.complete(deal, "record-feedback", Map.of("rating", "5"), deals.team);
        http.perform(get(link)).andExpect(status().isNotFound());
        answer(link, "1").andExpect(status().isNotFound());
    }

    @Test
    void theAgreementIsLinkedForThoseWhoMaySeeTheCase() throws Exception {
        CaseView deal = deals.offer(sponsor, Map.of("formalAgreement", true, "tickets", 7));
        String address = "/api/cases/" + deal.reference() + "/agreement.pdf";
        PageVisitor organizer = new PageVisitor(http, deals.organizer);
        organizer.ask(get("/cases/" + deal.reference())).andExpect(content().string(not(containsString(address))));
        deals.accept(deal);
        for (Person who : List.of(deals.organizer, deals.team)) {
            new PageVisitor(http, who)
                    .ask(get("/cases/" + deal.reference()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(address)));
        }
        http.perform(get(link("/once/sign-agreement/")))
                .andExpect(content().string(containsString("Free tickets")))
                .andExpect(content().string(containsString("<bdi>7</bdi>")));
    }

    @Test
    void whileTheSponsorReadsTheAgreementItsSignatureIsAwaited() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("formalAgreement", true)));
        assertThat(deal.stage()).isEqualTo("Waits for the sponsor's signature");
        String page = new PageVisitor(http, deals.team)
                .ask(get("/cases/" + deal.reference()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("<strong>Waits for the sponsor&#39;s signature</strong>", "data-at=\"sponsor-signs\"")
                .contains("If the agreement is not signed by then, the offer lapses")
                .doesNotContain("Sponsor refuses", "Signature overdue");
        Person speaksSpanish = new Cast(accounts, Locale.forLanguageTag("es")).member("sponsorship-team", "europe");
        new PageVisitor(http, speaksSpanish)
                .ask(get("/cases/" + deal.reference()))
                .andExpect(content().string(containsString("Espera la firma del patrocinador")))
                .andExpect(content().string(containsString("Lo que ocurre por sí solo")));
    }

    @Test
    void aSponsorWhoReadsSpanishReadsWhatItGetsInSpanish() throws Exception {
        deals.accept(deals.offer(
                sponsor,
                Map.of("formalAgreement", true, "benefits", List.of("Free tickets", "A stand", "Our own idea"))));
        String link = link("/once/sign-agreement/");
        http.perform(get(link).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Entradas gratis; Un puesto; Our own idea")));
        http.perform(get(link))
                .andExpect(content().string(containsString("The sponsor gets</dt><dd><bdi>Free tickets; A stand")));
    }

    @Test
    void whatIsTakenOutInTheNegotiationIsGone() {
        CaseView deal = deals.ask(
                sponsor,
                Map.of("addOns", List.of("coffee"), "benefits", List.of("Logo"), "inKind", "Cups", "amount", 6000));
        deals.complete(deal, "vet-sponsor", Deals.APPROVE, deals.team);
        Map<String, Object> less = Map.of(
                "decision",
                "approve",
                "otherTerms",
                true,
                "tier",
                "gold",
                "addOns",
                List.of(),
                "amount",
                5000,
                "currency",
                "USD",
                "benefits",
                List.of("Logo"));
        CaseView offered = deals.complete(deal, "negotiate-terms", less, deals.team);

        assertThat(offered.data())
                .doesNotContainKeys("addOns", "inKind")
                .containsEntry("benefits", List.of("Logo"))
                .containsEntry("contactEmail", Deals.email(sponsor));
        assertThat(jdbc.sql("select item from sponsorship_place where case_reference = ?")
                        .param(deal.reference())
                        .query(String.class)
                        .list())
                .containsExactly("gold");
    }

    @Test
    void whoLooksAfterASponsorWritesDownHowItIsShownAndInvoiced() throws Exception {
        deals.offer(sponsor, Map.of("sponsorWebsite", "https://acme.example", "purchaseOrders", "Ariba"));
        long id = jdbc.sql("select id from sponsorship_sponsor where name = ?")
                .param(sponsor)
                .query(Long.class)
                .single();
        PageVisitor team = new PageVisitor(http, deals.team);
        team.ask(get("/sponsors/" + id))
                .andExpect(content().string(containsString("https://acme.example")))
                .andExpect(content().string(containsString("Ariba")));
        team.ask(post("/sponsors/" + id).param("logo", "javascript:alert(1)").param("website", "https://acme.example"))
                .andExpect(status().isUnprocessableContent());
        team.ask(post("/sponsors/" + id)
                        .param("logo", "https://acme.example/logo.svg")
                        .param("website", "https://acme.example"))
                .andExpect(redirectedUrl("/sponsors/" + id));
        team.ask(get("/sponsors/" + id))
                .andExpect(content().string(containsString("https://acme.example/logo.svg")))
                .andExpect(content().string(containsString("<del>Ariba</del>")));

        PageVisitor organizer = new PageVisitor(http, deals.organizer);
        organizer
                .ask(get("/sponsors/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"logo\""))));
        organizer.ask(post("/sponsors/" + id).param("logo", "")).andExpect(status().isNotFound());
    }

    @Test
    void agreementsAreListedFoundAndReadByThoseWhoMay() throws Exception {
        CaseView deal = deals.offer(sponsor, Map.of("benefits", List.of("Logo")));
        String page = "/agreements/" + deal.reference();
        PageVisitor organizer = new PageVisitor(http, deals.organizer);
        PageVisitor team = new PageVisitor(http, deals.team);
        for (String asked : List.of(sponsor, deal.reference(), deals.proposals.chapter())) {
            organizer
                    .ask(get("/agreements").param("q", asked).param("status", "offered"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(page)));
        }
        organizer
                .ask(get("/agreements").param("q", sponsor).param("status", "paid"))
                .andExpect(content().string(containsString(page)));
        organizer
                .ask(get("/agreements").param("q", sponsor).param("status", "lapsed"))
                .andExpect(content().string(not(containsString(page))));
        team.ask(get(page))
                .andExpect(content().string(containsString(Deals.email(sponsor))))
                .andExpect(content().string(containsString("Logo")))
                .andExpect(content().string(containsString("offered")));
        organizer
                .ask(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(Deals.email(sponsor)))));

        PageVisitor stranger = new PageVisitor(http, new Cast(accounts).member("sponsorship-team", "asia"));
        stranger.ask(get(page)).andExpect(status().isNotFound());
        stranger.ask(get("/agreements").param("q", sponsor)).andExpect(content().string(not(containsString(page))));
    }

    private CaseView delivered() {
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("benefits", List.of("Logo"))));
        deals.pay(deal, 5000, LocalDate.now(clock).toString());
        return deals.complete(
                deal,
                "deliver-benefit",
                Map.of("benefit", "Logo", "delivered", "yes", "proof", "https://example.org"),
                deals.organizer);
    }

    private org.springframework.test.web.servlet.ResultActions answer(String link, String rating) throws Exception {
        return http.perform(post(link).with(csrf()).param("rating", rating).param("feedback", " A good crowd. "));
    }

    private String link(String begin) {
        return letters.to(Deals.email(sponsor), 20).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(address -> address.contains(begin))
                .map(address -> address.substring(address.indexOf("/once/")))
                .findFirst()
                .orElseThrow();
    }
}
