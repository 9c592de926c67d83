package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The link that a production start prints while there is no admin. */
@ApplicationTest
class FirstAdminTests {

    private static final Pattern LINK = Pattern.compile("https://house.example(/once/first-admin/[\\w-]{43})");

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MockMvc http;

    private final AccountDirectory withoutAdmins = mock(AccountDirectory.class);
    private Visitor visitor;

    @BeforeEach
    void aVisitor() {
        visitor = new Visitor(http);
    }

    /** What a start prints. */
    private String start(AccountDirectory known, boolean wanted) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new FirstAdmin(known, links, messages, "https://house.example/", wanted)
                    .ready(mock(ApplicationReadyEvent.class));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String link(AccountDirectory known, boolean wanted) {
        Matcher link = LINK.matcher(start(known, wanted));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MockHttpServletResponse make(String link, String username) {
        return visitor.post(
                link,
                "email",
                username + "@example.org",
                "username",
                username,
                "name",
                "First",
                "password",
                "three green kites",
                "language",
                "en",
                "timezone",
                "UTC");
    }

    @Test
    void whoeverReadsTheConsoleBecomesAnAdminOnce() throws Exception {
        String link = link(withoutAdmins, false);
        assertThat(visitor.open(link).getContentAsString()).contains("Make the first admin");
        String username = "first" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(make(link, "x").getStatus()).isEqualTo(422);
        assertThat(make(link, username).getRedirectedUrl()).isEqualTo("/sign-in?said=registered");
        assertThat(accounts.byUsername(username))
                .hasValueSatisfying(made -> assertThat(made.groups()).containsExactly(Groups.ADMINS));
        assertThat(make(link, username + "b").getStatus()).isEqualTo(404);
        visitor.signIn(username, "three green kites");
        assertThat(visitor.open("/admin/people").getStatus()).isEqualTo(200);
    }

    @Test
    void aNewStartPrintsANewLinkAndEndsTheOneBefore() {
        String before = link(withoutAdmins, false);
        String after = link(withoutAdmins, false);
        assertThat(visitor.open(before).getStatus()).isEqualTo(404);
        assertThat(visitor.open(after).getStatus()).isEqualTo(200);
    }

    @Test
    void whereThereIsAnAdminNothingIsPrintedUnlessItIsAskedFor() {
        String unused = link(withoutAdmins, false);
        assertThat(start(accounts, false)).isEmpty();
        assertThat(visitor.open(unused).getStatus()).isEqualTo(404);
        assertThat(visitor.open(link(accounts, true)).getStatus()).isEqualTo(200);
    }

    @Test
    void theVeryFirstAdminNamesTheSecondAloneAndNobodyAfterThat() {
        AccountView somebody = accounts.byUsername("finance").orElseThrow();
        Person first = accounts.byUsername("admin").orElseThrow().person();
        AccountDirectory known = mock(AccountDirectory.class);
        when(known.activeAdmins()).thenReturn(1, 2);
        when(known.hasKnownOtherAdmins(first.id())).thenReturn(false, false, true);
        GrantRows grants = mock(GrantRows.class);
        when(grants.pendingFor(somebody.id())).thenReturn(Optional.empty());
        AccountChanges changes = mock(AccountChanges.class);
        AdminGrants desk = new AdminGrants(
                grants,
                known,
                new AdminRoster(known),
                changes,
                mock(People.class),
                mock(Notifications.class),
                messages,
                Clock.systemUTC());
        assertThat(desk.ask(somebody, "two are better", first)).isTrue();
        assertThat(desk.ask(somebody, "three are better", first)).isFalse();
        verify(changes).makeAdmin(somebody.id(), true);
    }
}
