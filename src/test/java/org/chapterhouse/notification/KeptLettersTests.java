package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a mail server letters are kept and can be read. */
@SpringBootTest(classes = NotificationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = org.chapterhouse.TestPostgres.class)
class KeptLettersTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Letters letters;

    @Autowired
    private NotificationTestApplication.FakePeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scheduler scheduler;

    @Test
    void lettersAreKeptInOrderWithTheirLinks() {
        people.add(1, "Ana", Locale.ENGLISH, "Europe/Madrid");
        Letter first =
                Letter.aboutCase(new Letter.Account(1), "case-received", "EVT-2026-000001", Letter.Content.of("First"));
        Letter second = new Letter(
                new Letter.Address("Kei@Example.org", Locale.forLanguageTag("es")),
                "notice",
                null,
                null,
                Letter.Content.of("Second"));
        Letter toNobody = Letter.aboutCase(new Letter.Account(99), "notice", "EVT-1", Letter.Content.of("Lost"));

        transaction.executeWithoutResult(status -> notifications.queue(List.of(first, second, toNobody)));

        assertThat(letters.to(null, 10))
                .extracting(Letters.Mail::to)
                .containsExactly("kei@example.org", "ana@example.org");
        assertThat(letters.to("ANA@example.org", 10)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("First (EVT-2026-000001): we have received it");
            assertThat(mail.links()).containsExactly("http://127.0.0.1:8080/cases/EVT-2026-000001");
            assertThat(mail.state()).isEqualTo("kept");
        });
        assertThat(letters.to("ana", 10)).hasSize(1);
        assertThat(letters.to("nobody", 10)).isEmpty();
        assertThat(notifications.deliverDue()).isZero();
    }

    @Test
    void thereIsNothingToSweepForWithoutAServer() {
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        assertThat(scheduler.getScheduledExecutions()).isEmpty();
    }
}
