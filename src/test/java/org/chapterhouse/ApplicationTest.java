package org.chapterhouse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application: the server on a free port, a database of its own, the demo profile. Everything
 * that carries exactly this annotation shares one context, so tests make their own data and expect no empty tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Chapterhouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chapterhouse.demo.cases=false",
            // tests leave it out otherwise
            "management.prometheus.metrics.export.enabled=true",
            "chapterhouse.metrics.keep=0s"
        })
@AutoConfigureMockMvc
@TypeExcludeFilters(OtherTestApplications.class)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestPostgres.class)
@Import(QuickPasswords.class)
public @interface ApplicationTest {}
