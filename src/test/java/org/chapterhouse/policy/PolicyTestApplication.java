package org.chapterhouse.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.casework.OpenCases;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.forms.UnsupportedForm;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The releases alone: real PostgreSQL, an engine that takes everything, forms that are their id. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Publisher.class, ReferenceCheck.class, ReleaseReader.class, OpenCases.class})
class PolicyTestApplication {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    FlowDeployments deployments() {
        AtomicInteger count = new AtomicInteger();
        return (name, files) -> new FlowDeployments.DeployedRelease(name + " #" + count.incrementAndGet(), Map.of());
    }

    @Bean
    Forms forms() {
        return new FakeForms();
    }

    /** A form is its id; "broken" is none. */
    static final class FakeForms implements Forms {

        @Override
        public FormSchema parse(String json) {
            if (json.equals("broken")) {
                throw new UnsupportedForm("not a form");
            }
            return new FormSchema() {
                @Override
                public String id() {
                    return json;
                }

                @Override
                public String json() {
                    return json;
                }

                @Override
                public Set<String> keys() {
                    return Set.of();
                }

                @Override
                public Set<String> personalKeys() {
                    return Set.of();
                }
            };
        }

        @Override
        public Map<String, Object> check(FormSchema schema, Map<String, Object> data, FormContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> engineValues(FormSchema schema, Map<String, Object> answer, Set<String> names) {
            throw new UnsupportedOperationException();
        }
    }
}
