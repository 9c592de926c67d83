package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Strangers at the door: registering, and a forgotten password. */
@ApplicationTest
class DoorTests {

    private static final String PASSWORD = "three green kites";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private String address;

    @BeforeEach
    void aStranger() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        visitor = new Visitor(http).at("stranger " + unique);
        address = "new." + unique + "@example.org";
    }

    private Letters.Mail letter(String to) {
        return letters.to(to, 1).get(0);
    }

    /** Path of the page behind the link of the latest letter. */
    private String link(String to) {
        return letter(to).links().get(0).replaceFirst("^https?://[^/]+", "");
    }

    private static String username(String email) {
        return email.substring(0, email.indexOf('@'));
    }

    private MockHttpServletResponse make(String link, String... changed) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "username", username(address),
                "name", "Nora New",
                "password", PASSWORD,
                "language", "es",
                "timezone", "Europe/Madrid"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return visitor.post(
                link,
                fields.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void whoeverReadsTheAddressMakesTheAccountAndSignsIn() throws Exception {
        assertThat(visitor.post("/register", "email", address).getRedirectedUrl())
                .isEqualTo("/look-into-your-mail?after=register");
        assertThat(visitor.open("/look-into-your-mail?after=register").getContentAsString())
                .contains("href=\"/register\"");
        assertThat(letter(address).subject()).isEqualTo("Make your account");
        assertThat(letter(address).text()).contains("You get this because your address was entered on our pages");
        String link = link(address);
        assertThat(link).matches("/once/confirm-email/[\\w-]{43}");
        for (int look = 0; look < 2; look++) {
            assertThat(visitor.open(link).getContentAsString())
                    .contains(address, "Europe/Madrid", "data-own-zone=\"wanted\"");
        }
        assertThat(make(link).getRedirectedUrl()).isEqualTo("/sign-in?said=registered");
        Person made = people.byUsername(username(address)).orElseThrow();
        assertThat(made.groups()).isEmpty();
        assertThat(made.email()).isEqualTo(address);
        assertThat(made.locale().getLanguage()).isEqualTo("es");
        assertThat(visitor.signIn(address.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .isSignedIn())
                .isTrue();
        assertThat(make(link).getStatus()).isEqualTo(404);
        assertThat(visitor.open(link).getContentAsString()).contains("ya no funciona");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefusedAndTheLinkStillWorks() throws Exception {
        visitor.post("/register", "email", address);
        String link = link(address);
        Person other = new Cast(accounts).anybody();
        MockHttpServletResponse refused = make(link, "username", other.username(), "password", "short");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Nora New", "Somebody else has this user name", "At least 8 characters", "autofocus")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("value=\"short\"");
        assertThat(make(link).getStatus()).isEqualTo(302);
    }

    @Test
    void whatIsWrongIsListedAsItStandsOnThePage() throws Exception {
        visitor.post("/register", "email", address);
        String tooLong = "é".repeat(40);
        String page = make(link(address), "name", " ", "username", "n", "password", tooLong)
                .getContentAsString();
        assertThat(page)
                .containsSubsequence("href=\"#name\"", "href=\"#username\"", "href=\"#password\"")
                .contains("Please give a name", "This password is too long")
                .doesNotContain("bytes");
    }

    @Test
    void theAnswerAndTheWorkAreTheSameWhetherOrNotTheAddressIsKnown() throws Exception {
        Person known = new Cast(accounts).anybody();
        for (String page : List.of("/register", "/forgotten-password")) {
            MockHttpServletResponse toKnown = visitor.post(page, "email", known.email());
            MockHttpServletResponse toUnknown = visitor.post(page, "email", address);
            assertThat(toKnown.getRedirectedUrl()).startsWith("/look-into-your-mail");
            assertThat(toUnknown.getRedirectedUrl()).isEqualTo(toKnown.getRedirectedUrl());
            assertThat(toUnknown.getHeaderNames()).isEqualTo(toKnown.getHeaderNames());
        }
        assertThat(letters.to(known.email(), 10)).hasSize(2);
        assertThat(letters.to(address, 10)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from people_one_time_link where subject in (?, ?)")
                        .params(address, Long.toString(known.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aLetterToAnUnknownAddressSaysSoAndOffersAnAccount() {
        visitor.post("/forgotten-password", "email", address);
        assertThat(letter(address).subject()).isEqualTo("No account has this address");
        assertThat(link(address)).startsWith("/once/confirm-email/");
    }

    @Test
    void aNewPasswordEndsAllSessionsAndWorksOnce() {
        Person known = new Cast(accounts).anybody();
        Visitor elsewhere = new Visitor(http).signIn(known.username(), Cast.PASSWORD);
        visitor.post("/forgotten-password", "email", known.email());
        String link = link(known.email());
        visitor.post("/forgotten-password", "email", known.email());
        String second = link(known.email());
        assertThat(visitor.post(link, "password", "chapterhouse").getStatus()).isEqualTo(422);
        assertThat(elsewhere.isSignedIn()).isTrue();
        assertThat(visitor.post(link, "password", PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?said=password");
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(visitor.post(link, "password", "another phrase").getStatus()).isEqualTo(404);
        assertThat(visitor.post(second, "password", "another phrase").getStatus())
                .isEqualTo(404);
        assertThat(letter(known.email()).subject()).isEqualTo("Your password was changed");
        visitor.signIn(known.username(), PASSWORD);
    }

    @Test
    void aDisabledAccountGetsNoLinkAndItsOldLinkOpensNothing() {
        Person known = new Cast(accounts).anybody();
        visitor.post("/forgotten-password", "email", known.email());
        String link = link(known.email());
        accounts.enable(known.username(), false);
        assertThat(visitor.open(link).getStatus()).isEqualTo(404);
        assertThat(visitor.post(link, "password", PASSWORD).getStatus()).isEqualTo(404);
        visitor.post("/forgotten-password", "email", known.email());
        assertThat(letter(known.email()).subject()).isEqualTo("Your account is disabled");
        assertThat(letter(known.email()).links()).isEmpty();
    }

    @Test
    void noMoreThanThreeLettersAnHourGoToOneAddress() {
        for (int ask = 0; ask < 5; ask++) {
            assertThat(visitor.post("/register", "email", address).getRedirectedUrl())
                    .isEqualTo("/look-into-your-mail?after=register");
        }
        assertThat(letters.to(address, 10)).hasSize(3);
    }

    @Test
    void whatIsNoAddressIsToldSoWhoeverItMayBe() throws Exception {
        for (String page : List.of("/register", "/forgotten-password")) {
            MockHttpServletResponse refused = visitor.post(page, "email", "nora at example");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("nora at example", "This is not an e-mail address");
            assertThat(visitor.postWithoutProof(page, "email", address).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void aLinkThatNobodyIssuedIsAPageThatSaysWhatToDo() throws Exception {
        for (String purpose : List.of("confirm-email", "reset-password", "change-email", "first-admin")) {
            MockHttpServletResponse gone = visitor.open("/once/" + purpose + "/" + "x".repeat(43));
            assertThat(gone.getStatus()).isEqualTo(404);
            assertThat(gone.getContentAsString()).contains("does not work any more");
            assertThat(gone.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(gone.getHeader("Cache-Control")).contains("no-store");
        }
    }
}
