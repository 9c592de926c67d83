package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(initializers = TestPostgres.class)
class OneTimeLinksTests {

    private static final String PURPOSE = "confirm-email";

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLinkIsLookedAtAsOftenAsOneLikesAndUsedOnce() {
        String secret = links.issue(PURPOSE, "account:1", Duration.ofDays(1));
        for (int look = 0; look < 3; look++) {
            assertThat(links.look(PURPOSE, secret)).hasValueSatisfying(link -> {
                assertThat(link.subject()).isEqualTo("account:1");
                assertThat(link.usedAt()).isNull();
            });
        }
        assertThat(links.use(PURPOSE, secret)).isEqualTo("account:1");
        assertThat(links.look(PURPOSE, secret))
                .hasValueSatisfying(link -> assertThat(link.usedAt()).isNotNull());
        assertThatThrownBy(() -> links.use(PURPOSE, secret))
                .isInstanceOfSatisfying(
                        LinkSpent.class, spent -> assertThat(spent.messageKey()).isEqualTo("problem.link-used"));
    }

    @Test
    void anExpiredLinkSaysSo() {
        String secret = links.issue(PURPOSE, "account:2", Duration.ZERO);
        assertThatThrownBy(() -> links.use(PURPOSE, secret))
                .isInstanceOfSatisfying(
                        LinkSpent.class, spent -> assertThat(spent.messageKey()).isEqualTo("problem.link-expired"));
    }

    @Test
    void aLinkOpensNothingButItsPurpose() {
        String secret = links.issue(PURPOSE, "account:3", Duration.ofDays(1));
        assertThat(links.look("reset-password", secret)).isEmpty();
        assertThatThrownBy(() -> links.use("reset-password", secret)).isInstanceOf(NotFound.class);
        for (String guess : List.of("", "x", "a".repeat(43), secret + "a", "\0".repeat(43))) {
            assertThat(links.look(PURPOSE, guess)).as(guess).isEmpty();
        }
    }

    @Test
    void aRevokedLinkIsAsIfItHadNeverBeen() {
        String secret = links.issue(PURPOSE, "account:4", Duration.ofDays(1));
        links.revoke(PURPOSE, "account:4");
        assertThat(links.look(PURPOSE, secret)).isEmpty();
    }

    @Test
    void theSecretIsNowhereInTheDatabase() {
        String secret = links.issue(PURPOSE, "account:5", Duration.ofDays(1));
        String row = jdbc.sql("select l::text || encode(hash, 'escape') from people_one_time_link l where subject = ?")
                .param("account:5")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(secret);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofManyWhoUseItAtOnceOneDoes() throws Exception {
        String secret = links.issue(PURPOSE, "account:6", Duration.ofDays(1));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> tries = IntStream.range(0, 6)
                    .mapToObj(one -> pool.submit(() -> tries(secret)))
                    .toList();
            int won = 0;
            for (Future<Boolean> one : tries) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
            jdbc.sql("delete from people_one_time_link").update();
        }
    }

    private boolean tries(String secret) {
        try {
            links.use(PURPOSE, secret);
            return true;
        } catch (LinkSpent spent) {
            return false;
        }
    }
}
