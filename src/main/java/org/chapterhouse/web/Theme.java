package org.chapterhouse.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light or dark, where a person wants other than what their system says. A cookie, so that the first paint is right. */
@Controller
class Theme {

    private static final String NAME = "theme";
    private static final Set<String> KNOWN = Set.of("light", "dark");

    /** @return null for what the system says */
    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME) && KNOWN.contains(cookie.getValue()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(NAME, KNOWN.contains(theme) ? theme : "")
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .maxAge(KNOWN.contains(theme) ? Duration.ofDays(365) : Duration.ZERO)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, PageAnswers.localPath(next))
                .build();
    }
}
