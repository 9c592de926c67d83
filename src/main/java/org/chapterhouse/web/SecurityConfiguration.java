package org.chapterhouse.web;

import org.chapterhouse.people.SignInDetails;
import org.chapterhouse.people.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * How callers are recognised. Programs bring a token or a password with every request and get no session; people sign
 * in at a page and have one. Which address asks for what is in {@link AddressRules}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final AuthenticationManager passwords;
    private final AuthenticationManager passwordsAndProviders;
    private final SessionSignIns sessions;
    private final BearerFilter bearer;
    private final ProgramAnswers programAnswers;
    private final PageAnswers pageAnswers;
    private final SignInProviders providers;

    SecurityConfiguration(
            AuthenticationProvider passwords,
            SignIns signIns,
            SessionSignIns sessions,
            ProgramAnswers programAnswers,
            PageAnswers pageAnswers,
            SignInProviders providers) {
        this.passwords = new ProviderManager(passwords);
        this.passwordsAndProviders = new ProviderManager(passwords, providers.authentication());
        this.sessions = sessions;
        this.bearer = new BearerFilter(signIns, programAnswers);
        this.programAnswers = programAnswers;
        this.pageAnswers = pageAnswers;
        this.providers = providers;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        http.securityMatcher("/engine-rest/**", "/actuator/**")
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(CsrfRules::isFromAnotherSite))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return programs(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        http.securityMatcher("/api/**", "/v3/**")
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfRules.Handler())
                        .requireCsrfProtectionMatcher(CsrfRules::isNeeded))
                .securityContext(context -> context.securityContextRepository(sessions));
        return programs(http);
    }

    private SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return common(http)
                .authenticationManager(passwords)
                .httpBasic(basic ->
                        basic.authenticationEntryPoint(programAnswers).authenticationDetailsSource(SignInDetails::new))
                .addFilterBefore(bearer, BasicAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(programAnswers).accessDeniedHandler(programAnswers))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, CsrfTokenRepository csrfTokens, OidcSignIn oidc, OidcRequests oidcRequests)
            throws Exception {
        ClientRegistrationRepository clients = providers.clients();
        if (clients != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(clients)
                    .authorizedClientRepository(new NoAuthorizedClients())
                    .authorizationEndpoint(asking -> asking.authorizationRequestRepository(oidcRequests))
                    .successHandler(oidc)
                    .failureHandler(oidc));
        }
        return common(http)
                .authenticationManager(passwordsAndProviders)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfRules.Handler())
                        // mail programs post there for their users (RFC 8058); the address itself holds the right to it
                        .ignoringRequestMatchers("/unsubscribe/**"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(pageAnswers)
                        .failureHandler(pageAnswers)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(pageAnswers).accessDeniedHandler(pageAnswers))
                .build();
    }

    private static HttpSecurity common(HttpSecurity http) throws Exception {
        // the other headers are set by AnswerHeaders, on what never gets here too
        return http.authorizeHttpRequests(AddressRules::apply)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
    }

    @Bean
    CsrfTokenRepository csrfTokens(SafeCookies cookies) {
        return CsrfRules.tokens(cookies.always());
    }

    /** PostgreSQL cannot store the character NUL, and no honest request holds it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(RejectedRequests.VERBS);
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
