package org.chapterhouse.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.casework.OpenCases;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.forms.UnsupportedForm;
import org.mockito.Mockito;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The releases alone: real PostgreSQL, an engine that takes everything, forms that are their id. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Publisher.class, ReferenceCheck.class, TranslationCheck.class, ReleaseReader.class, OpenCases.class})
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
        return fakeForms();
    }

    /** A form is its id; "broken" is none, and "odd" uses a field check that nobody has. */
    static Forms fakeForms() {
        Forms forms = Mockito.mock(Forms.class);
        Mockito.when(forms.parse(Mockito.anyString())).thenAnswer(call -> {
            String json = call.getArgument(0);
            if (json.equals("broken")) {
                throw new UnsupportedForm("not a form");
            }
            FormSchema schema = Mockito.mock(FormSchema.class);
            Mockito.when(schema.id()).thenReturn(json);
            return schema;
        });
        Mockito.when(forms.unknownChecks(Mockito.argThat(form -> form.id().equals("odd"))))
                .thenReturn(Set.of("odder.still"));
        return forms;
    }
}
