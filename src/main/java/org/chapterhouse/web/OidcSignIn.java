package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import org.chapterhouse.account.Registrations;
import org.chapterhouse.people.Identities;
import org.chapterhouse.people.PersonAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Turns whom an OpenID provider vouches for into one of our people. Whoever has no account yet is led to where one is
 * made: the provider has confirmed the address, so no letter is needed.
 */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Identities identities;
    private final Registrations registrations;
    private final OidcRequests requests;
    private final SecurityContextRepository sessions;

    OidcSignIn(Identities identities, Registrations registrations, OidcRequests requests, SessionSignIns sessions) {
        this.identities = identities;
        this.registrations = registrations;
        this.requests = requests;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        SecurityContextHolder.clearContext();
        if (!(vouchedFor.getPrincipal() instanceof OidcUser user)) {
            refuse(response, "provider");
            return;
        }
        URL issuer = user.getIdToken().getIssuer();
        String subject = user.getSubject();
        if (issuer == null || subject == null) {
            refuse(response, "provider");
            return;
        }
        Identities.Outcome outcome = identities.recognise(new Identities.Claims(
                issuer.toString(), subject, user.getEmail(), Boolean.TRUE.equals(user.getEmailVerified())));
        if (outcome instanceof Identities.Recognised recognised) {
            signIn(request, response, recognised.caller());
        } else if (outcome instanceof Identities.NoAccount stranger) {
            response.sendRedirect(registrations.begin(stranger.email()));
        } else {
            refuse(response, outcome instanceof Identities.Disabled ? "disabled" : "unverified");
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, PersonAuthentication caller)
            throws IOException {
        SecurityContext context = new SecurityContextImpl(caller);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        response.sendRedirect(PageAnswers.localPath(requests.finish(request)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        refuse(response, "provider");
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        response.sendRedirect("/sign-in/refused?why=" + why);
    }
}
