package org.chapterhouse.web;

import java.time.Clock;
import org.chapterhouse.account.Registrations;
import org.chapterhouse.people.People;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** People and what surrounds every request, with endpoints that only tests have. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = People.class, excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@EntityScan(basePackageClasses = People.class)
@EnableJpaRepositories(basePackageClasses = People.class)
@Import({
    SecurityConfiguration.class,
    AnswerHeaders.class,
    OutageFilter.class,
    SafeCookies.class,
    SessionSignIns.class,
    SignInProviders.class,
    OidcSignIn.class,
    OidcRequests.class,
    Registrations.class,
    ProgramAnswers.class,
    PageAnswers.class,
    ProblemWriter.class,
    Languages.class,
    FailureAdvice.class,
    FailureController.class,
    RejectedRequests.class,
    SignInController.class,
    ViewerConfiguration.class,
    BodyGuard.class,
    IdempotencyKeys.class,
    IdempotencyFilter.class,
    JsonConfiguration.class,
    ProbeController.class,
    ProbeWork.class
})
class WebTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
