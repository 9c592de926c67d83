package org.chapterhouse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the browser what it must not do with an answer. Set before anything else looks at the request, so that what a
 * filter refuses, what fails and what is only a file carries it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AnswerHeaders extends OncePerRequestFilter {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self'; object-src 'none'; img-src 'self' data:";
    private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(),"
            + " payment=(), publickey-credentials-get=(), usb=()";
    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", isSecret(request) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }

    /** The address itself opens something: no other page may learn it. */
    private static boolean isSecret(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/once/");
    }
}
