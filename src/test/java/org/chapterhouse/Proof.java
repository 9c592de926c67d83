package org.chapterhouse;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The proof that a request comes from our own pages, as a browser's script brings it. Spring's own {@code csrf()} puts
 * another repository of tokens into the application's filter, and every later test of the context would meet it there.
 */
public final class Proof {

    private static final String TOKEN = "a-token-of-the-test";

    private Proof() {}

    /** The cookie and the header that repeats it. */
    public static RequestPostProcessor csrf() {
        return request -> {
            Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
            request.setCookies(Stream.concat(
                            Stream.of(cookies)
                                    .filter(cookie -> !cookie.getName().equals("XSRF-TOKEN")),
                            Stream.of(new Cookie("XSRF-TOKEN", TOKEN)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-CSRF-TOKEN", TOKEN);
            return request;
        };
    }
}
