package org.chapterhouse.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The accounts alone, on real PostgreSQL, without HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    StoredPeople.class,
    KnownPeople.class,
    StoredRegions.class,
    AccountBook.class,
    AccountRules.class,
    AccountEditor.class,
    AccountLog.class,
    StoredAccountDirectory.class,
    StoredIdentities.class,
    StoredDevices.class,
    Throttle.class,
    PasswordSignIn.class,
    PasswordCheck.class,
    StoredSignIns.class,
    StoredOneTimeLinks.class,
    PeopleConfiguration.class
})
class PeopleTestApplication {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    }
}
