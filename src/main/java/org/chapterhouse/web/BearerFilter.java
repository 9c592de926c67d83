package org.chapterhouse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chapterhouse.people.PersonAuthentication;
import org.chapterhouse.people.SignIns;
import org.chapterhouse.people.TokenScope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the bearer of a personal access token, and holds them to what the token allows. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SignIns signIns;
    private final ProgramAnswers answers;

    BearerFilter(SignIns signIns, ProgramAnswers answers) {
        this.signIns = signIns;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PersonAuthentication> bearer =
                signIns.byToken(header.substring(SCHEME.length()).strip());
        if (bearer.isEmpty()) {
            answers.commence(request, response, new BadCredentialsException("unknown or expired token"));
        } else if (CsrfRules.isUnsafe(request) && !bearer.get().allows(TokenScope.WRITE)) {
            answers.handle(request, response, new AccessDeniedException("a token that only reads"));
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(bearer.get()));
            chain.doFilter(request, response);
        }
    }
}
