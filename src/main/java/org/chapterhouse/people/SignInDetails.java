package org.chapterhouse.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a password comes from: the address, and the browser if it has been here before. */
public final class SignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable String device;

    public SignInDetails(HttpServletRequest request) {
        super(Objects.requireNonNullElse(request.getRemoteAddr(), ""), null);
        this.device = device(request);
    }

    /** The browser's cookie, null if it brought none. */
    public static @Nullable String device(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Devices.COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String device() {
        return device;
    }
}
