package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session what has been asked of an OpenID provider and where the person wants to go afterwards. A session
 * that was begun for this alone soon ends, unless the person comes back.
 */
@Component
class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String NEXT = "signInNext";

    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Duration lasting;

    OidcRequests(@Value("${server.servlet.session.timeout:8h}") Duration lasting) {
        this.lasting = lasting;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        kept.saveAuthorizationRequest(asked, request, response);
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(NEXT, PageAnswers.localPath(request.getParameter(PageAnswers.NEXT)));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return kept.removeAuthorizationRequest(request, response);
    }

    /**
     * Lets the session last, now that somebody is signed in.
     *
     * @return where they wanted to go
     */
    @Nullable
    String finish(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        session.setMaxInactiveInterval((int) lasting.toSeconds());
        Object next = session.getAttribute(NEXT);
        session.removeAttribute(NEXT);
        return next instanceof String path ? path : null;
    }
}
