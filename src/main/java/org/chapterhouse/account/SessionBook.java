package org.chapterhouse.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. A session is named by a hash of its id, which must not stand in a page. */
@Component
class SessionBook {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionBook(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The one that asks first, then the latest seen. */
    List<View> of(String username, @Nullable String current) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new View(
                        handle(session.getId()),
                        SignInNote.read(session.getAttribute(SignInNote.ATTRIBUTE)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(View::current)
                        .thenComparing(View::seen)
                        .reversed())
                .toList();
    }

    /** Nothing happens if the person has no such session. */
    void end(String username, String handle) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(sessions::deleteById);
    }

    void endAll(String username) {
        endAllBut(username, null);
    }

    void endAllBut(String username, @Nullable String kept) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param current whether it is the one that asks */
    record View(String handle, SignInNote note, Instant since, Instant seen, boolean current) {}
}
