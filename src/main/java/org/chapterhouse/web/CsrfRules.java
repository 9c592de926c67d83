package org.chapterhouse.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Which requests have to prove that they come from our own pages, and how. Forms carry {@code _csrf}; scripts send the
 * same value, or that of the cookie {@code XSRF-TOKEN}, in the header {@code X-CSRF-TOKEN}.
 */
final class CsrfRules {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String HEADER = "X-CSRF-TOKEN";

    private CsrfRules() {}

    /** A cookie rather than the session, so that a visitor who only looks at the sign-in page leaves no row behind. */
    static CookieCsrfTokenRepository tokens(boolean alwaysSecure) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setHeaderName(HEADER);
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (alwaysSecure) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    static boolean isNeeded(HttpServletRequest request) {
        boolean bySession = !bringsCredentials(request) && bringsCookies(request);
        return isUnsafe(request) && (bySession || comesFromAnotherSite(request));
    }

    /** Without a cookie there is no session to misuse; the stranger is asked to sign in instead. */
    private static boolean bringsCookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null && cookies.length > 0;
    }

    /** A browser that remembers a Basic password sends it with other sites' forms too; it says so in a header. */
    static boolean isFromAnotherSite(HttpServletRequest request) {
        return isUnsafe(request) && comesFromAnotherSite(request);
    }

    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    /** Whether the request brings a password or a token of its own. */
    static boolean bringsCredentials(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return false;
        }
        String scheme = header.strip().toLowerCase(Locale.ROOT);
        return scheme.startsWith("basic ") || scheme.startsWith("bearer ");
    }

    /** Takes the masked value of a page or the plain one of the cookie. */
    static final class Handler implements CsrfTokenRequestHandler {

        private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> csrfToken) {
            masked.handle(request, response, csrfToken);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken csrfToken) {
            String unmasked = masked.resolveCsrfTokenValue(request, csrfToken);
            return unmasked != null ? unmasked : request.getHeader(HEADER);
        }
    }
}
