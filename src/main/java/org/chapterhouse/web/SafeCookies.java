package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** How our own cookies are set: only over TLS where there is TLS, and always so in production. */
@Component
class SafeCookies {

    private final boolean always;

    SafeCookies(@Value("${server.servlet.session.cookie.secure:false}") boolean always) {
        this.always = always;
    }

    boolean always() {
        return always;
    }

    /** Out of reach of scripts, and sent to that path of ours alone. */
    String cookie(HttpServletRequest request, String name, String value, String path, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(always || request.isSecure())
                .sameSite("Lax")
                .path(path)
                .maxAge(age)
                .build()
                .toString();
    }
}
