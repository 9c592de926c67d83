package org.chapterhouse.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chapterhouse.Chapterhouse;
import org.chapterhouse.OtherTestApplications;
import org.chapterhouse.QuickPasswords;
import org.chapterhouse.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The running application with a mail server, for people in browsers; all journeys share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Chapterhouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chapterhouse.demo.cases=false",
            "chapterhouse.mail.retries=200ms,200ms",
            "chapterhouse.mail.sweep=500ms"
        })
@TypeExcludeFilters(OtherTestApplications.class)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestPostgres.class, MailBox.class})
@Import(QuickPasswords.class)
@interface JourneyTest {}
