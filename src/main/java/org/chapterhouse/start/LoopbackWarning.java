package org.chapterhouse.start;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says so if production writes letters whose links lead every reader to their own machine. */
@Component
@Profile("prod")
class LoopbackWarning {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackWarning.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "0.0.0.0", "[::1]", "[::]");

    private final String baseUrl;

    LoopbackWarning(@Value("${chapterhouse.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (isLoopback(baseUrl)) {
            LOG.warn(Sentences.of("start.base-url-loopback", baseUrl));
        }
    }

    static boolean isLoopback(String address) {
        String host = host(address.strip());
        return host == null
                || LOOPBACK.contains(host)
                || host.endsWith(".localhost")
                || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    /** Null if it names none: such a link leads nowhere either. */
    private static @Nullable String host(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null ? lenient(uri.getRawAuthority()) : uri.getHost();
            return host == null || host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** A name with an underscore is none to Java, but a container's may have one. */
    private static @Nullable String lenient(@Nullable String authority) {
        return authority == null
                ? null
                : authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    }
}
