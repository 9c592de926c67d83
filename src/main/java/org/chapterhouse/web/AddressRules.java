package org.chapterhouse.web;

import static org.chapterhouse.people.PersonAuthentication.GROUP;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may ask for which address: the coarse gate in front of every controller, all of it here. Whether somebody may see
 * this case or that chapter is decided by the module that owns it. What is not listed asks for a sign-in.
 */
final class AddressRules {

    /** Anybody may read these. */
    private static final String[] PUBLIC = {
        "/",
        "/chapters/**",
        "/events/**",
        "/retrospectives/**",
        "/calendar.ics",
        "/assets/**",
        "/favicon.ico",
        "/sign-in",
        "/unsubscribe/**",
        "/sign-in/refused",
        "/register",
        "/forgotten-password",
        "/look-into-your-mail",
        "/once/**",
        "/offline",
        "/sw.js",
        "/actuator/health/**",
        "/api/chapters/**",
        "/api/events/**",
        "/api/retrospectives/**",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    /** Only members of {@code policy-admins} get here. */
    private static final String[] ADMINS = {
        "/admin/**", "/api/import/**", "/api/policy/**", "/engine-rest/**", "/actuator/**"
    };

    private AddressRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses) {
        addresses
                // a second pass of a request that has been let in already
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.TRACE, "/**")
                .denyAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST, "/sign-in", "/register", "/forgotten-password", "/once/**", "/unsubscribe/**")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers(ADMINS)
                .hasAuthority(GROUP + "policy-admins")
                .anyRequest()
                .authenticated();
    }
}
