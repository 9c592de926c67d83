package org.chapterhouse;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.casework.FormWording;
import org.chapterhouse.casework.PolicyDecisions;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Regions;
import org.mockito.ArgumentMatchers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Stand-ins for the modules that chapters and events use. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
public class RecordsTestBeans {

    /** The moment at which every test of this context takes place. */
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    People people() {
        return mock(People.class);
    }

    @Bean
    Cases cases() {
        return mock(Cases.class);
    }

    @Bean
    Casework casework() {
        return mock(Casework.class);
    }

    @Bean
    FormWording wording() {
        return mock(FormWording.class);
    }

    @Bean
    FlowMessages flowMessages() {
        return mock(FlowMessages.class);
    }

    @Bean
    OneTimeLinks links() {
        return mock(OneTimeLinks.class);
    }

    @Bean
    Notifications notifications() {
        return mock(Notifications.class);
    }

    @Bean
    Accounts accounts() {
        return mock(Accounts.class);
    }

    @Bean
    PolicyDecisions decisions() {
        return mock(PolicyDecisions.class);
    }

    @Bean
    Regions regions() {
        Regions regions = mock(Regions.class);
        when(regions.of(ArgumentMatchers.anyString())).thenReturn("world");
        when(regions.of("ES")).thenReturn("europe");
        return regions;
    }
}
