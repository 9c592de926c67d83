package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The way from a transaction to a mail server that is there, is not, refuses, or hangs. */
@SpringBootTest(
        classes = NotificationTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.timeout=2000",
            "spring.mail.properties.mail.smtp.connectiontimeout=2000",
            "chapterhouse.mail.retries=1m,5m",
            "chapterhouse.mail.keep-secrets=false",
            "chapterhouse.mail.from=Chapters <no-reply@chapters.example>",
            "db-scheduler.enabled=false"
        })
@ContextConfiguration(initializers = org.chapterhouse.TestPostgres.class)
class DeliveryTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterClaims claims;

    @Autowired
    private NotificationTestApplication.MovableClock clock;

    @Autowired
    private NotificationTestApplication.FakePeople people;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void aServer() {
        jdbc.sql("delete from notification_letter").update();
        jdbc.sql("delete from notification_preference").update();
        people.add(1, "Ana", Locale.forLanguageTag("es"), "Europe/Madrid");
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
    }

    @AfterEach
    void noServer() {
        mail.stop();
    }

    @Test
    void aLetterIsDeliveredByItselfAfterTheCommitAndOnlyThen() throws MessagingException {
        transaction.executeWithoutResult(status -> {
            notifications.queue(letter());
            assertThat(notifications.deliverDue())
                    .as("not committed, not there")
                    .isZero();
        });

        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(received.getRecipients(Message.RecipientType.TO)[0]).hasToString("ana@example.org");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).isEqualTo(column("message_id")).endsWith("@chapters.example>");
    }

    @Test
    void aRolledBackTransactionSendsNothing() {
        transaction.executeWithoutResult(status -> {
            notifications.queue(letter());
            status.setRollbackOnly();
        });

        assertThat(notifications.deliverDue()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void outsideATransactionNothingIsQueued() {
        assertThatThrownBy(() -> notifications.queue(letter())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whileTheServerIsDownLettersWaitAndAreSentLater() {
        mail.stop();
        queued(letter(), letter());

        assertThat(notifications.deliverDue()).isZero();
        assertThat(states()).containsOnly("queued");

        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        clock.move(Duration.ofMinutes(1));
        assertThat(notifications.deliverDue()).isEqualTo(2);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void aLetterThatNeverGetsThroughIsKeptAsDead() {
        mail.stop();
        queued(letter());

        for (int attempt = 0; attempt < 3; attempt++) {
            notifications.deliverDue();
            clock.move(Duration.ofHours(1));
        }

        assertThat(states()).containsOnly("dead");
        assertThat(letters.dead(10)).singleElement().satisfies(dead -> assertThat(dead.to())
                .isEqualTo("ana@example.org"));
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        assertThat(notifications.deliverDue()).isZero();
    }

    @Test
    void whoseAccountIsDisabledGetsNothing() {
        mail.stop();
        queued(letter());
        notifications.deliverDue();
        people.disable(1);
        mail.start();
        sender.setPort(mail.getSmtp().getPort());

        queued(letter());
        clock.move(Duration.ofMinutes(1));

        assertThat(notifications.deliverDue()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(states()).as("the one from before; none was written since").containsExactly("dead");
    }

    @Test
    void aRefusedAddressIsGivenUpAtOnceAndDoesNotHoldUpTheOthers() throws IOException {
        try (Scripted server = new Scripted("550 5.1.1 no such user")) {
            sender.setPort(server.port());
            queued(letter(), letter());

            assertThat(notifications.deliverDue()).isZero();
            assertThat(states()).containsExactly("dead", "dead");
        }
    }

    @Test
    void anAddressThatIsPutOffIsTriedAgain() throws IOException {
        try (Scripted server = new Scripted("450 4.2.1 greylisted")) {
            sender.setPort(server.port());
            queued(letter());

            assertThat(notifications.deliverDue()).isZero();
            assertThat(states()).containsExactly("queued");
        }
    }

    @Test
    void aServerThatHangsCostsOneTimeOutAndHoldsNoTransaction() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            sender.setPort(silent.getLocalPort());
            queued(letter(), letter());

            CompletableFuture<Integer> round = CompletableFuture.supplyAsync(notifications::deliverDue);
            assertThat(round).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(0);
            assertThat(jdbc.sql("select sum(attempts) from notification_letter")
                            .query(Integer.class)
                            .single())
                    .as("the second letter did not wait for the same time-out")
                    .isEqualTo(1);
        }
    }

    @Test
    void aLetterUnderWayIsNotTakenTwice() {
        queued(letter());

        assertThat(claims.next(clock.instant(), clock.instant().plusSeconds(60)))
                .isPresent();
        assertThat(notifications.deliverDue()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCrashBetweenSendingAndWritingItDownRepeatsTheLetterOnceUnderTheSameMessageId() throws MessagingException {
        queued(letter());
        LetterClaims.Claim lost =
                claims.next(clock.instant(), clock.instant().plusSeconds(60)).orElseThrow();
        assertThat(new MailServer(sender, "a@example.org").send(lost, null)).isEqualTo(MailServer.Outcome.SENT);

        clock.move(Duration.ofSeconds(61));
        assertThat(notifications.deliverDue()).isEqualTo(1);
        claims.failed(lost, clock.instant(), "unreachable", "came back from the dead");
        assertThat(notifications.deliverDue()).isZero();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[0].getMessageID())
                .isEqualTo(mail.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void whoHasMutedATopicGetsNoMailAboutItAndStillFindsItInTheApplication() throws MessagingException {
        preferences.choose(1, Set.of(Topic.NEWS, Topic.IMPORTANT));
        queued(letter().on(Topic.NEWS), letter().on(Topic.COMMENTS), letter());

        assertThat(notifications.deliverDue())
                .as("what is important cannot be muted")
                .isEqualTo(2);
        assertThat(states()).containsExactly("muted", "sent", "sent");
        Person ana = people.byId(1).orElseThrow();
        assertThat(notices.list(ana, "", false, 10, null).items()).hasSize(3);
        assertThat(notices.unread(ana)).isEqualTo(3);

        Slice<Notices.Notice> newest = notices.list(ana, "evt-2026", true, 2, null);
        assertThat(newest.items()).hasSize(2);
        assertThat(notices.list(ana, "evt-2026", true, 2, newest.next()).items())
                .hasSize(1);
        notices.open(ana, newest.items().get(0).id());
        assertThat(notices.list(ana, "", true, 10, null).items()).hasSize(2);
        assertThat(notices.list(ana, "", false, 10, null).items()).hasSize(3);
    }

    @Test
    void aLetterThatMayBeDoneWithoutSaysHowAndTheOthersDoNot() throws MessagingException {
        queued(letter().on(Topic.REMINDERS), letter());
        notifications.deliverDue();

        MimeMessage[] received = mail.getReceivedMessages();
        String link = received[0].getHeader("List-Unsubscribe", null);
        assertThat(link).matches("<http://127.0.0.1:8080/unsubscribe/[A-Za-z0-9_-]{32}/reminders>");
        assertThat(received[0].getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received[1].getHeader("List-Unsubscribe")).isNull();
        assertThat(preferences.byKey(link.split("/")[4])).contains(1L);
    }

    @Test
    void theSecretOfALinkIsInTheLetterAndAfterwardsNowhereElse() throws Exception {
        String secret = "s3cret_".repeat(6) + "x";
        queued(letter().linkingTo("/once/reset-password/" + secret));
        notifications.deliverDue();

        assertThat(GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0])).contains("reset-password");
        assertThat(column("text_body || html_body || coalesce(path, '')"))
                .contains("/once/reset-password/…")
                .doesNotContain(secret);
    }

    @Test
    void whatTheServerSaidIsKeptWithTheDeadLetter() throws IOException {
        try (Scripted server = new Scripted("550 5.1.1 no such user")) {
            sender.setPort(server.port());
            queued(letter());
            notifications.deliverDue();
            assertThat(column("last_error")).isEqualTo("refused");
            assertThat(column("reply")).contains("no such user");
        }
    }

    @Test
    void twoSendersShareTheWork() {
        queued(letter(), letter(), letter(), letter(), letter(), letter());

        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(notifications::deliverDue);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(notifications::deliverDue);

        assertThat(one.join() + other.join()).isEqualTo(6);
        assertThat(mail.getReceivedMessages()).hasSize(6);
    }

    private static Letter letter() {
        return Letter.aboutCase(
                new Letter.Account(1), "case-received", "EVT-2026-000001", Letter.Content.of("Noche\nde «R»"));
    }

    /** Puts letters into the outbox without waking the courier, so that a test decides when they are sent. */
    private void queued(Letter... toSend) {
        transaction.executeWithoutResult(status -> {
            notifications.queue(List.of(toSend));
            org.springframework.transaction.support.TransactionSynchronizationManager.clearSynchronization();
            org.springframework.transaction.support.TransactionSynchronizationManager.initSynchronization();
        });
    }

    private List<String> states() {
        return jdbc.sql("select state from notification_letter order by id")
                .query(String.class)
                .list();
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from notification_letter")
                .query(String.class)
                .single();
    }

    /** A mail server that answers every recipient with the same line. */
    private static final class Scripted implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        Scripted(String toRecipient) throws IOException {
            Thread serving = new Thread(() -> serve(toRecipient));
            serving.setDaemon(true);
            serving.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String toRecipient) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client, toRecipient);
                } catch (IOException closed) {
                    // the client hung up, or the test is over
                }
            }
        }

        private static void talk(Socket client, String toRecipient) throws IOException {
            var lines = new java.io.BufferedReader(new java.io.InputStreamReader(client.getInputStream()));
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(out, line.startsWith("RCPT") ? toRecipient : "250 ok");
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
