package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.chapterhouse.account.SignInNote;
import org.chapterhouse.people.PersonAuthentication;
import org.chapterhouse.people.SignIns;
import org.chapterhouse.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who signed in and nothing else, and asks for the person afresh at every request. A request that
 * brings a token or a password of its own is judged by that alone: its session does not count.
 */
@Component
class SessionSignIns implements SecurityContextRepository {

    private static final String WHO = "signedIn";
    private static final String KNOWN = SessionSignIns.class.getName();

    private final SignIns signIns;

    SessionSignIns(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        if (request.getAttribute(KNOWN) instanceof PersonAuthentication known) {
            return new SecurityContextImpl(known);
        }
        SignedIn who = CsrfRules.bringsCredentials(request) ? null : who(request);
        if (who == null) {
            return new SecurityContextImpl();
        }
        PersonAuthentication known = signIns.again(who).orElse(null);
        request.setAttribute(KNOWN, known);
        return known == null ? new SecurityContextImpl() : new SecurityContextImpl(known);
    }

    private static @Nullable SignedIn who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WHO) instanceof SignedIn who ? who : null;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(KNOWN);
        Authentication caller = context.getAuthentication();
        if (caller instanceof PersonAuthentication known) {
            HttpSession session = request.getSession(true);
            session.setAttribute(WHO, known.getPrincipal());
            session.setAttribute(
                    SignInNote.ATTRIBUTE,
                    SignInNote.of(request.getHeader("User-Agent")).text());
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, known.getName());
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(WHO);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request) != null;
    }
}
