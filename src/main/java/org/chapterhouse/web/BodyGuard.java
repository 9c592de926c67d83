package org.chapterhouse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the bodies that programs send, up to a limit, and turns away JSON with characters that cannot be stored. Forms
 * and files are the container's, which has limits of its own. It stands behind security: strangers are not read.
 */
@Component
@Order(10)
class BodyGuard extends OncePerRequestFilter {

    private static final int MOST = 2 * 1024 * 1024;
    private static final int MOST_CSV = 64 * 1024 * 1024;

    private final ProblemWriter writer;

    BodyGuard(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = type(request);
        return !CsrfRules.isUnsafe(request)
                || !writer.isForProgram(request)
                || type.startsWith("multipart/")
                || type.startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = type(request);
        if (type.contains("*")) {
            // says what it would like to hear, not what it says
            writer.write(request, response, Failures.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        int most = type.startsWith("text/csv") ? MOST_CSV : MOST;
        byte[] body = request.getContentLengthLong() > most
                ? new byte[most + 1]
                : request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            writer.write(request, response, Failures.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        } else if (type.contains("json") && !StorableText.isIn(body)) {
            writer.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, "problem.characters"));
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }
}
