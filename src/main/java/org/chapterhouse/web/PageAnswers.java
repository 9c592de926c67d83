package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chapterhouse.people.Devices;
import org.chapterhouse.people.PersonAuthentication;
import org.chapterhouse.people.SignInDetails;
import org.chapterhouse.people.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Where a person is led who has to sign in, has done so, or may not. The way back travels in the address and not in a
 * session, so that visitors leave no sessions behind.
 */
@Component
class PageAnswers
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    static final String NEXT = "next";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ProblemWriter writer;
    private final Devices devices;
    private final SafeCookies cookies;

    PageAnswers(ProblemWriter writer, Devices devices, SafeCookies cookies) {
        this.writer = writer;
        this.devices = devices;
        this.cookies = cookies;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
            throws IOException {
        String here = request.getRequestURI();
        if (request.getQueryString() != null) {
            here += "?" + request.getQueryString();
        }
        boolean canComeBack = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        String target = "/sign-in" + (canComeBack && !here.equals("/") ? "?next=" + encoded(here) : "");
        if (request.getHeader("HX-Request") != null) {
            // a fragment's place is not the sign-in page's: htmx is told to leave
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (person instanceof PersonAuthentication known) {
            String device = devices.remember(known.getPrincipal().id(), SignInDetails.device(request));
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookies.cookie(request, Devices.COOKIE, device, "/sign-in", A_YEAR));
        }
        response.sendRedirect(localPath(request.getParameter(NEXT)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String next = localPath(request.getParameter(NEXT));
        response.sendRedirect("/sign-in?error="
                + (refused instanceof TooManyAttempts ? "wait" : "wrong")
                + (next.equals("/") ? "" : "&next=" + encoded(next)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        // a page that was open for too long is another matter than one for other people
        String key = refused instanceof CsrfException ? "problem.page-too-old" : "problem.forbidden";
        writer.answer(request, response, Problem.of(HttpStatus.FORBIDDEN, key));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address to go on to if it is a path of ours, else the home page. */
    static String localPath(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > 2000
                || wanted.contains("/..")
                || !wanted.startsWith("/")
                || wanted.startsWith("//")) {
            return "/";
        }
        return wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\') ? wanted : "/";
    }
}
