package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings a database of its own to a start that names none. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails embeddedDatabase(Environment environment) {
        // an empty CHAPTERHOUSE_DATA is one that is not set
        String data = environment.getProperty("chapterhouse.data", "");
        DataFolder folder = DataFolder.at(Path.of(data.isBlank() ? "data" : data));
        try {
            // the folder first: what is taken by another Chapterhouse is better told as that
            return EmbeddedDatabase.start(folder, () -> Ports.requireFree(environment));
        } catch (IOException e) {
            throw new StartRefused("start.data-trouble", folder.root(), e.toString()).because(e);
        }
    }

    /** Holds unless somebody names a database; the prod profile always has to. */
    static class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ExternalDatabase.isAbsent(context.getEnvironment());
        }
    }
}
