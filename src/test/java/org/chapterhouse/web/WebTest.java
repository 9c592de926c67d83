package org.chapterhouse.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chapterhouse.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test against {@link WebTestApplication} on a free port; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // a pool that is quick to say that there is no connection
        properties = {"db-scheduler.enabled=false", "spring.datasource.hikari.connection-timeout=1000"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPostgres.class)
@interface WebTest {}
