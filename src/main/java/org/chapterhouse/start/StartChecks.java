package org.chapterhouse.start;

import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/** What must hold before the first bean is made; runs after every other initializer, which may name a database. */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    /** Values that examples and compose files use: nobody's secret. */
    private static final Set<String> DEFAULTS =
            Set.of("chapterhouse", "postgres", "password", "secret", "changeme", "change-me", "admin");

    private static final Set<String> SECRET = Set.of("password", "secret", "token");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StopEarly.watch(context);
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean production = environment.acceptsProfiles(Profiles.of("prod"));
        if (production && environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefused("start.prod-and-demo");
        }
        if (!environment.acceptsProfiles(Profiles.of("prod | demo"))) {
            throw new StartRefused("start.profile-unknown", String.join(", ", environment.getActiveProfiles()));
        }
        Ports.requested(environment);
        Addresses.check(environment);
        if (ExternalDatabase.isAbsent(environment)) {
            if (production) {
                throw new StartRefused("start.prod-database");
            }
            return;
        }
        if (production) {
            refuseDefaultSecrets(environment);
        }
        Ports.requireFree(environment);
        ExternalDatabase.check(environment);
    }

    private static void refuseDefaultSecrets(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> java.util.Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(StartChecks::isOurSecret)
                .filter(name -> DEFAULTS.contains(environment.getProperty(name, "")))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused("start.prod-secret", name);
                });
    }

    /** A secret of this application's configuration, whichever way it is written; others' variables are none of ours. */
    private static boolean isOurSecret(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replace('_', '.').replace('-', '.');
        return (plain.startsWith("spring.") || plain.startsWith("chapterhouse."))
                && SECRET.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
