package org.chapterhouse.demo;

import java.time.Clock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's clock takes the place of the real one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    DemoState demoState(JdbcClient jdbc) {
        return new DemoState(jdbc);
    }

    @Bean
    DemoClock demoClock(DemoState state) {
        return new DemoClock(Clock.systemUTC(), state);
    }
}
