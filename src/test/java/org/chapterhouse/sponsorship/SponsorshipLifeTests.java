package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chapterhouse.Proof.csrf;
import static org.chapterhouse.sponsorship.Deals.APPROVE;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.TimeTravel;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.Attachments;
import org.chapterhouse.casework.CaseQuery;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterFacts;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sponsorships in the whole application while time goes by: people, timers, letters, money and records together. */
@TimeTravelTest
class SponsorshipLifeTests {

    private static final Map<String, Object> LARGE = Map.of("amount", 12_000, "benefits", List.of("Logo", "A stand"));

    @Autowired
    private TimeTravel time;

    @Autowired
    private Casework casework;

    @Autowired
    private FlowMessages messages;

    @Autowired
    private Attachments attachments;

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
        deals = newChapter();
    }

    private Deals newChapter() {
        Person organizer = new Cast(accounts).anybody();
        return new Deals(casework, accounts, new Proposals(chapters, people, organizer, clock, 10));
    }

    @Test
    void aLargeSponsorshipIsSignedPaidAndFulfilled() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, LARGE));
        assertThat(texts(deal)).anyMatch(text -> text.contains("10,000 USD"));
        assertThat(deals.elements(deal)).contains("sponsor-signs", "signature-lapses");

        String link = link(sponsor);
        http.perform(get(link)).andExpect(status().isOk()).andExpect(header().string("Referrer-Policy", "no-referrer"));
        http.perform(get(link)).andExpect(status().isOk()).andExpect(header().string("Cache-Control", "no-store"));
        byte[] paper = http.perform(get(link + "/agreement.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(words(paper)).contains(sponsor, deal.reference(), "Logo", "USD", "12,000.00");
        assertThat(deals.waits(deal, "sponsor-signs"))
                .as("looking signs nothing")
                .isTrue();

        sign(link, "Grace Hopper", Document.hash(paper)).andExpect(redirectedUrl(link));
        deal = deals.seen(deal);
        assertThat(texts(deal)).anyMatch(text -> text.contains("Grace Hopper") && text.contains(Document.hash(paper)));
        sign(link, "Grace Hopper", Document.hash(paper)).andExpect(status().isConflict());
        assertThat(http.perform(get(link)).andReturn().getResponse().getContentAsString())
                .doesNotContain("mayBind");

        deal = deals.complete(deal, "countersign-agreement", APPROVE, deals.legal);
        assertThat(deal.decision()).isEqualTo("approved");
        assertThat(words(pdf(deal, deals.organizer)))
                .contains("Grace Hopper", Document.hash(paper), deals.legal.name());
        http.perform(get("/api/cases/" + deal.reference() + "/agreement.pdf")
                        .with(httpBasic(new Cast(accounts).anybody().username(), Cast.PASSWORD)))
                .andExpect(status().isNotFound());

        String number = invoice(deal);
        assertThat(letter(sponsor, "Invoice for")).contains(number, "USD", "12,000.00");
        deal = deals.pay(deal, 2000, today());
        assertThat(deals.waits(deal, "confirm-payment")).as("not all of it").isTrue();
        deal = deals.pay(deal, 10_000, today());

        deal = deliver(deal, "Logo", "https://example.org/logo");
        String file = attachments
                .add(
                        deal.reference(),
                        "stand.txt",
                        "A photo.".getBytes(StandardCharsets.UTF_8),
                        "shared",
                        deals.organizer)
                .id();
        deal = deliver(deal, "A stand", "STAND.txt");
        assertThat(jdbc.sql("select proof from sponsorship_benefit where what = 'A stand' and proof like ?")
                        .param("%/attachments/" + file)
                        .query(String.class)
                        .list())
                .hasSize(1);
        deal = deals.complete(deal, "record-feedback", Map.of("rating", "5", "feedback", "Lovely"), deals.team);
        assertThat(deal.outcome()).isEqualTo("fulfilled");
        assertThat(letter(sponsor, "Thank you for sponsoring")).contains("Delivered: Logo", "5/5");
        assertThat(stored(deal)).isEqualTo("FULFILLED");
    }

    @Test
    void theEngineKnowsNobodysNameAndNoAddress() {
        CaseView deal = deals.offer(sponsor, Map.of("taxId", "ES-" + sponsor, "invoiceAddress", sponsor + " street"));
        List<String> held = jdbc.sql(
                        """
                        select v.text_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_
                        where e.business_key_ = ? and v.text_ is not null
                        union all
                        select v.text_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                        where p.business_key_ = ? and v.text_ is not null""")
                .params(deal.reference(), deal.reference())
                .query(String.class)
                .list();
        assertThat(held).isNotEmpty().noneMatch(text -> text.contains(sponsor) || text.contains("@"));
    }

    @Test
    void casesThatStartAtOnceNeverShareTheLastPlaces() throws Exception {
        deals.offer(sponsor, Map.of("tier", "community", "amount", 0)); // the sponsor is known and vetted
        String event = approvedEvent(60);
        int many = 6;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CyclicBarrier together = new CyclicBarrier(many);
        List<Future<CaseView>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(threads.submit(() -> {
                together.await();
                return deals.offer(sponsor, Map.of("event", event, "addOns", List.of("coffee"), "amount", 6000));
            }));
        }
        List<CaseView> ended = new ArrayList<>();
        for (Future<CaseView> one : all) {
            ended.add(deals.seen(one.get()));
        }
        threads.shutdownNow();

        assertThat(ended).filteredOn(deal -> deals.waits(deal, "record-answer")).hasSize(2);
        assertThat(ended)
                .filteredOn(deal -> deals.waits(deal, "negotiate-terms"))
                .hasSize(many - 2);
        assertThat(places(event, "coffee")).isEqualTo(2);

        CaseView lucky = ended.stream()
                .filter(deal -> deals.waits(deal, "record-answer"))
                .findFirst()
                .orElseThrow();
        deals.complete(lucky, "record-answer", Map.of("answer", "decline"), deals.team);
        assertThat(places(event, "coffee")).as("declined, and free again").isEqualTo(1);
        CaseView waiting = ended.stream()
                .filter(deal -> deals.waits(deal, "negotiate-terms"))
                .findFirst()
                .orElseThrow();
        deals.complete(waiting, "negotiate-terms", APPROVE, deals.team);
        assertThat(deals.waits(waiting, "record-answer")).isTrue();
    }

    @Test
    void anUnansweredOfferLapsesAndFreesItsPlace() {
        CaseView deal = deals.offer(sponsor, Map.of("addOns", List.of("lanyard"), "amount", 6000));
        assertThat(letter(sponsor, "An offer to sponsor")).contains("Gold", "USD", "6,000.00", deals.organizer.email());
        assertThat(held(deal)).isEqualTo(2);
        time.advance("P8D");
        assertThat(letter(sponsor, "is still open")).isNotEmpty();
        time.advance("P14D");
        assertThat(deals.seen(deal).outcome()).isEqualTo("lapsed");
        assertThat(held(deal)).isZero();
        assertThat(letter(sponsor, "has lapsed")).isNotEmpty();
    }

    @Test
    void anUnsignedAgreementLapsesAndItsLinkEnds() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, LARGE));
        String link = link(sponsor);
        time.advance("P15D");
        assertThat(deals.seen(deal).outcome()).isEqualTo("lapsed");
        http.perform(get(link)).andExpect(status().isNotFound());
        sign(link, "Grace", "").andExpect(status().isNotFound());
    }

    @Test
    void anotherLinkEndsTheFirstAndGoesToTheOtherAddress() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, LARGE));
        String first = link(sponsor);
        casework.act(
                deal.reference(),
                "resend",
                Map.of("contactEmail", "ada@" + sponsor.substring(5) + ".example"),
                deals.team);
        http.perform(get(first)).andExpect(status().isNotFound());
        String second = letters.to("ada@" + sponsor.substring(5) + ".example", 5).get(0).links().stream()
                .map(address -> address.substring(address.indexOf("/once/")))
                .findFirst()
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        http.perform(post(second).with(csrf()).param("act", "refuse").param("reason", "We merged."))
                .andExpect(redirectedUrl(second));
        assertThat(deals.seen(deal).outcome()).isEqualTo("declined");
        assertThat(texts(deal)).anyMatch(text -> text.contains("We merged."));
    }

    @Test
    void anotherLinkGivesNoMoreTimeToSignThanIsLeft() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, LARGE));
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(14);
        String day = last.format(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));
        String dayOfPage = last.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
        assertThat(letter(sponsor, "Please sign")).contains(day);
        time.advance("P8D");
        casework.act(deal.reference(), "resend", Map.of("contactEmail", Deals.email(sponsor)), deals.team);
        assertThat(letter(sponsor, "Please sign")).as("of the second link").contains(day);
        String second = link(sponsor);
        http.perform(get(second)).andExpect(status().isOk()).andExpect(content().string(containsString(dayOfPage)));
        time.advance("P7D");
        assertThat(deals.seen(deal).outcome()).isEqualTo("lapsed");
        http.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void nobodySignsWithoutANameOrAnotherText() throws Exception {
        CaseView deal = deals.accept(deals.offer(sponsor, LARGE));
        String link = link(sponsor);
        sign(link, " ", "").andExpect(status().isUnprocessableContent());
        http.perform(post(link).with(csrf()).param("name", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#name\"")))
                .andExpect(content().string(containsString("href=\"#mayBind\"")));
        sign(link, "Grace", "0000").andExpect(status().isUnprocessableContent());
        http.perform(post(link).param("name", "Grace")).andExpect(status().isForbidden());
        http.perform(get("/once/sign-agreement/" + "x".repeat(43))).andExpect(status().isNotFound());
        assertThat(deals.waits(deal, "sponsor-signs")).isTrue();
        assertThat(jdbc.sql("select count(*) from sponsorship_document where signed_at is not null and agreement_id ="
                                + " (select id from sponsorship_agreement where case_reference = ?)")
                        .param(deal.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void unpaidMoneyIsAskedForAndAWeekBeforeTheEventTheBenefitsAreBlocked() {
        String event = approvedEvent(40);
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("event", event, "benefits", List.of("Logo"))));
        time.advance("P31D");
        assertThat(letter(sponsor, "is overdue")).isNotEmpty();
        assertThat(blocked(deal)).isFalse();
        time.advance("P3D");
        assertThat(blocked(deal)).isTrue();
        assertThat(letter(sponsor, "wait for your payment")).isNotEmpty();
        time.advance("P4D");
        assertThat(letter(sponsor, "a week late")).isNotEmpty();
        deal = deals.pay(deal, 5000, today());
        assertThat(blocked(deal)).isFalse();
        assertThat(deals.waits(deal, "deliver-benefit")).isTrue();
    }

    @Test
    void aCancelledEventPaysTheMoneyBack() {
        String event = approvedEvent(60);
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("event", event, "benefits", List.of("Logo"))));
        deal = deals.pay(deal, 5000, today());
        messages.send(event, "event.cancelled");
        deal = deals.seen(deal);
        assertThat(deals.elements(deal)).containsExactly("pay-refund");
        assertThat(letter(sponsor, "is off")).isNotEmpty();
        CaseView open = deal;
        assertThat(errors(() -> deals.complete(
                        open, "pay-refund", Map.of("refundedAmount", 4999, "refundedOn", today()), deals.finance)))
                .containsExactly("refundedAmount");
        deal = deals.complete(deal, "pay-refund", Map.of("refundedAmount", 5000, "refundedOn", today()), deals.finance);
        assertThat(deal.outcome()).isEqualTo("refunded");
        assertThat(stored(deal)).isEqualTo("REFUNDED");
        assertThat(held(deal)).isZero();
    }

    @Test
    void aMovedEventMovesTheDayOnWhichUnpaidBenefitsAreBlocked() {
        String event = approvedEvent(30);
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("event", event, "benefits", List.of("Logo"))));
        casework.act(
                event,
                "reschedule",
                Map.of(
                        "startsAt", deals.proposals.evening(60).toString(),
                        "endsAt", deals.proposals.evening(60).plusHours(2).toString(),
                        "reason", "The venue burnt down."),
                deals.organizer);
        time.advance("P25D");
        assertThat(blocked(deal)).as("a week before the first date").isFalse();
        assertThat(deals.waits(deal, "confirm-payment")).isTrue();
        time.advance("P30D");
        assertThat(blocked(deal)).as("a week before the new one").isTrue();
    }

    @Test
    void anEventThatDidNotTakePlaceAfterAllPaysTheMoneyBack() {
        String event = approvedEvent(20);
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("event", event, "benefits", List.of("Logo"))));
        deal = deals.pay(deal, 5000, today());
        time.advance("P21D");
        CaseView report = casework.list(
                        new CaseQuery("event-retrospective", null, deals.proposals.chapter(), null),
                        deals.organizer,
                        10,
                        null)
                .items()
                .get(0);
        casework.act(report.reference(), "cancel", Map.of("reason", "Nobody had the key."), deals.organizer);
        assertThat(deals.seen(report).outcome()).isEqualTo("cancelled");
        assertThat(deals.elements(deal)).containsExactly("pay-refund");
        assertThat(letter(sponsor, "is off")).isNotEmpty();
    }

    @Test
    void moneyThatNeverComesEndsAsUncollectible() {
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of()));
        deal = deals.complete(deal, "confirm-payment", Map.of("payment", "uncollectible"), deals.finance);
        assertThat(deal.outcome()).isEqualTo("uncollectible");
        assertThat(stored(deal)).isEqualTo("UNCOLLECTIBLE");
    }

    @Test
    void moreThanIsOpenIsNotTaken() {
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of()));
        assertThat(errors(() -> deals.pay(deal, 5000.01, today()))).containsExactly("paidAmount");
        assertThat(errors(() -> deals.pay(deal, 10.001, today()))).containsExactly("paidAmount");
        assertThat(errors(() ->
                        deals.pay(deal, 10, LocalDate.parse(today()).plusDays(3).toString())))
                .containsExactly("paidOn");
        assertThat(deals.waits(deal, "confirm-payment")).isTrue();
    }

    @Test
    void invoicesAreNumberedWithoutAGap() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(invoice(deals.accept(deals.offer(sponsor + i, Map.of()))));
        }
        List<Integer> counted = numbers.stream()
                .map(number -> Integer.valueOf(number.substring(9)))
                .toList();
        assertThat(counted.get(1)).isEqualTo(counted.get(0) + 1);
        assertThat(counted.get(2)).isEqualTo(counted.get(1) + 1);
    }

    @Test
    void aBenefitIsDeliveredOnceAndWithAProofThatIsThere() {
        CaseView deal = deals.accept(deals.offer(sponsor, Map.of("benefits", List.of("Logo", "Stand"))));
        CaseView paid = deals.pay(deal, 5000, today());
        assertThat(errors(() -> deliver(paid, "Logo", "no-such-file.png"))).containsExactly("proof");
        assertThat(errors(() -> deliver(paid, "A pony", "https://example.org"))).containsExactly("benefit");
        deliver(paid, "Logo", "https://example.org");
        assertThat(errors(() -> deliver(paid, "Logo", "https://example.org"))).containsExactly("benefit");
        CaseView last = deals.complete(
                paid,
                "deliver-benefit",
                Map.of("benefit", "Stand", "delivered", "no", "deliveryNote", "No room."),
                deals.organizer);
        assertThat(deals.waits(last, "record-feedback")).isTrue();
    }

    @Test
    void anApprovedEventStartsOneCaseForEachPlannedSponsor() {
        String event = approvedEvent(
                60,
                Map.of(
                        "currency",
                        "USD",
                        "sponsors",
                        List.of(
                                Map.of("name", sponsor, "tier", "gold", "amount", 5000),
                                Map.of("name", sponsor + " two"))));
        List<CaseView> started = casework.list(
                        new CaseQuery("sponsorship-agreement", null, deals.proposals.chapter(), null),
                        deals.organizer,
                        10,
                        null)
                .items();
        assertThat(started).hasSize(2).allSatisfy(deal -> {
            assertThat(deals.elements(deal)).contains("complete-details");
            assertThat(deal.data()).containsEntry("event", event);
        });
        CaseView first = started.stream()
                .filter(deal -> deal.title().endsWith(sponsor))
                .findFirst()
                .orElseThrow();
        Map<String, Object> data = new HashMap<>(deals.request(sponsor, Map.of("event", event)));
        deals.complete(first, "complete-details", data, deals.organizer);
        assertThat(deals.waits(first, "vet-sponsor")).isTrue();
        casework.act(event, "cancel", Map.of(), deals.organizer);
        assertThat(started)
                .allSatisfy(deal -> assertThat(deals.seen(deal).outcome()).isEqualTo("cancelled"));
    }

    @Test
    void whatCannotBeIsAFieldsError() {
        Deals other = newChapter();
        Map<String, Map<String, Object>> wrong = new HashMap<>();
        wrong.put("amount", Map.of("amount", 5000.005));
        wrong.put("currency", Map.of("currency", "XYZ"));
        wrong.put("chapter", Map.of("chapter", other.proposals.chapter()));
        wrong.put("contactEmail", Map.of("contactEmail", "grace at acme"));
        wrong.put("tier", Map.of("tier", "platinum"));
        wrong.put("addOns", Map.of("addOns", List.of("a pony")));
        wrong.put("event", Map.of("event", "EVT-2020-000001"));
        wrong.forEach((field, data) -> {
            if (field.equals("currency")) {
                assertThat(errors(() -> deals.ask(sponsor, data))).contains(field);
            } else {
                assertThat(errors(() -> deals.ask(sponsor, data))).containsExactly(field);
            }
        });
        String foreign = other.casework
                .start("event-proposal", other.proposals.meetup(40, Map.of()), other.organizer)
                .reference();
        assertThat(errors(() -> deals.ask(sponsor, Map.of("event", foreign)))).containsExactly("event");
    }

    @Test
    void aDormantChapterAsksNobody() {
        ChapterFacts facts =
                chapters.find(deals.proposals.chapter()).orElseThrow().facts();
        String sleepy = deals.proposals.chapter() + "-asleep";
        chapters.takeOver(sleepy, facts, ChapterStatus.DORMANT, "test");
        people.join(deals.organizer.id(), sleepy, "lead");
        assertThat(errors(() -> deals.ask(sponsor, Map.of("chapter", sleepy)))).containsExactly("chapter");
    }

    @Test
    void pricesInDollarsAreDollarsOnly() {
        CaseView below = deals.offer(sponsor, Map.of("amount", 4000));
        assertThat(deals.seen(below).waitingFor()).isNotEmpty();
        assertThat(reviewersTexts(below)).anyMatch(text -> text.contains("less than the price list"));
        CaseView euros = deals.offer(sponsor, Map.of("amount", 4000, "currency", "EUR"));
        assertThat(reviewersTexts(euros))
                .anyMatch(text -> text.contains("no prices in EUR"))
                .noneMatch(text -> text.contains("less than the price list"));
    }

    @Test
    void sponsorsAreSeenByThoseWhoLookAfterThemAndByTheirChapters() throws Exception {
        CaseView deal = deals.offer(sponsor, Map.of("taxId", "ES " + sponsor.substring(5)));
        Deals stranger = newChapter();
        for (Person seeing : List.of(deals.legal, deals.finance, deals.organizer)) {
            assertThat(sponsors(seeing)).contains(deal.reference(), sponsor);
        }
        assertThat(sponsors(deals.finance)).contains("ES " + sponsor.substring(5));
        assertThat(sponsors(deals.organizer)).doesNotContain("ES " + sponsor.substring(5));
        assertThat(sponsors(stranger.organizer)).doesNotContain(sponsor);
        assertThat(sponsors(new Cast(accounts).member("sponsorship-team", "asia")))
                .doesNotContain(sponsor);
        http.perform(get("/api/sponsors")).andExpect(status().isUnauthorized());
        http.perform(get("/sponsors?q=" + sponsor.substring(5))
                        .with(httpBasic(deals.finance.username(), Cast.PASSWORD)))
                .andExpect(status().is3xxRedirection());
    }

    private String sponsors(Person who) throws Exception {
        return http.perform(get("/api/sponsors").param("q", sponsor).with(httpBasic(who.username(), Cast.PASSWORD)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String approvedEvent(int days) {
        return approvedEvent(days, Map.of());
    }

    /** An exemplary chapter's meetup is approved at once. */
    private String approvedEvent(int days, Map<String, Object> more) {
        CaseView event = casework.start("event-proposal", deals.proposals.meetup(days, more), deals.organizer);
        assertThat(event.decision()).isEqualTo("approved");
        return event.reference();
    }

    private CaseView deliver(CaseView deal, String benefit, String proof) {
        return deals.complete(
                deal,
                "deliver-benefit",
                Map.of("benefit", benefit, "delivered", "yes", "proof", proof),
                deals.organizer);
    }

    private ResultActions sign(String link, String name, String hash) throws Exception {
        return http.perform(post(link)
                .with(csrf())
                .param("act", "sign")
                .param("name", name)
                .param("mayBind", "true")
                .param("hash", hash));
    }

    private String link(String of) {
        return letters.to(Deals.email(of), 20).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(address -> address.contains("/once/sign-agreement/"))
                .map(address -> address.substring(address.indexOf("/once/")))
                .findFirst()
                .orElseThrow();
    }

    private String letter(String of, String subject) {
        return letters.to(Deals.email(of), 50).stream()
                .filter(mail -> mail.subject().contains(subject))
                .map(Letters.Mail::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter " + subject));
    }

    private byte[] pdf(CaseView deal, Person who) throws Exception {
        return http.perform(get("/api/cases/" + deal.reference() + "/agreement.pdf")
                        .with(httpBasic(who.username(), Cast.PASSWORD)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String words(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private List<String> texts(CaseView deal) {
        return texts(deal, deals.organizer);
    }

    private List<String> reviewersTexts(CaseView deal) {
        return texts(deal, deals.team);
    }

    private List<String> texts(CaseView deal, Person who) {
        return casework.timeline(deal.reference(), who, 200, null).items().stream()
                .map(TimelineView::text)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static List<String> errors(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, work);
        assertThat(invalid).isNotNull();
        return invalid.errors().stream().map(FieldError::field).toList();
    }

    private String invoice(CaseView deal) {
        return jdbc.sql(
                        """
                        select i.number from sponsorship_invoice i join sponsorship_agreement a on a.id = i.agreement_id
                        where a.case_reference = ?""")
                .param(deal.reference())
                .query(String.class)
                .single();
    }

    private String stored(CaseView deal) {
        return jdbc.sql("select status from sponsorship_agreement where case_reference = ?")
                .param(deal.reference())
                .query(String.class)
                .single();
    }

    private boolean blocked(CaseView deal) {
        return jdbc.sql("select benefits_blocked from sponsorship_agreement where case_reference = ?")
                .param(deal.reference())
                .query(Boolean.class)
                .single();
    }

    private long held(CaseView deal) {
        return jdbc.sql("select count(*) from sponsorship_place where case_reference = ?")
                .param(deal.reference())
                .query(Long.class)
                .single();
    }

    private long places(String event, String item) {
        return jdbc.sql("select count(*) from sponsorship_place where scope = ? and item = ?")
                .params("event " + event, item)
                .query(Long.class)
                .single();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
