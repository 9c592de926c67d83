package org.chapterhouse.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID providers that Spring's own properties name; most networks have one or none. */
@Component
class SignInProviders {

    private final @Nullable ClientRegistrationRepository clients;

    SignInProviders(ObjectProvider<ClientRegistrationRepository> clients) {
        this.clients = clients.getIfAvailable();
    }

    @Nullable
    ClientRegistrationRepository clients() {
        return clients;
    }

    /** What the sign-in page offers beside the password. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        if (clients instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration client) {
                    offers.add(new Offer(client.getRegistrationId(), client.getClientName()));
                }
            }
        }
        return offers;
    }

    /** Only OpenID: a provider that does not sign who somebody is cannot vouch for them. */
    AuthenticationProvider authentication() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    }

    record Offer(String id, String name) {}
}
