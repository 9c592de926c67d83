package org.chapterhouse.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chapterhouse.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The module alone, with JPA beside it, on a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"chapterhouse.jobs=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestPostgres.class)
@interface EngineTest {}
