package org.chapterhouse.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** What the engine's tests start: this package and nothing else. No stereotype, lest the whole application finds it. */
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"))
class EngineTestApplication {

    @Bean
    RecordingObserver recordingObserver() {
        return new RecordingObserver();
    }

    @Bean
    BreakSomething breakSomething() {
        return new BreakSomething();
    }

    @Bean
    CountVotes countVotes(FlowModels models) {
        return new CountVotes(models);
    }
}
