package org.chapterhouse;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The modules chapter, event and imports on a real database, with stand-ins for what they use. One context for all. */
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        showSql = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.chapterhouse\\.(chapter|event|imports)\\.(?!.*Page).*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = TestPostgres.class)
@Import(RecordsTestBeans.class)
public @interface RecordsTest {}
