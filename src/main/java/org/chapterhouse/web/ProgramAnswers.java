package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chapterhouse.people.TooManyAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a program hears when it may not: a problem document, never a redirect. */
@Component
class ProgramAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    ProgramAnswers(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds()));
            writer.write(
                    request,
                    response,
                    Problem.of(HttpStatus.TOO_MANY_REQUESTS, "problem.too-many-attempts", many.retryAfterSeconds()));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Chapterhouse\", charset=\"UTF-8\"");
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                CsrfRules.bringsCredentials(request)
                        ? "Bearer realm=\"Chapterhouse\", error=\"invalid_token\""
                        : "Bearer realm=\"Chapterhouse\"");
        String key = refused instanceof InsufficientAuthenticationException
                ? "problem.sign-in-needed"
                : "problem.bad-credentials";
        writer.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, key));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        String key = refused instanceof CsrfException ? "problem.csrf" : "problem.forbidden";
        writer.write(request, response, Problem.of(HttpStatus.FORBIDDEN, key));
    }
}
