package org.chapterhouse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of ours whose form was refused, so that people get back to it. */
final class CameFrom {

    private CameFrom() {}

    /** @return path and query; null if a form was not the cause, or came from elsewhere */
    static @Nullable String of(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || isReading(request)) {
            return null;
        }
        try {
            URI page = URI.create(referer);
            String path = page.getRawPath();
            if (!Objects.equals(page.getHost(), request.getServerName()) || path == null || path.startsWith("//")) {
                return null;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** The container tells errors with a request of its own and keeps the method of the first one aside. */
    private static boolean isReading(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return Set.of("GET", "HEAD").contains(first == null ? request.getMethod() : first.toString());
    }
}
