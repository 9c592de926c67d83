package org.chapterhouse.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The link with which a letter can be done without from now on. */
@Component
class Unsubscribing {

    private final Preferences preferences;
    private final String baseUrl;

    Unsubscribing(Preferences preferences, @Value("${chapterhouse.base-url:http://127.0.0.1:8080}") String baseUrl) {
        this.preferences = preferences;
        this.baseUrl = baseUrl.replaceFirst("/$", "");
    }

    /** Null for letters that everybody has to get, and for people without an account. */
    @Nullable
    String link(LetterClaims.Claim claim) {
        Long account = claim.account();
        if (account == null || !claim.topic().isMutable()) {
            return null;
        }
        return baseUrl + "/unsubscribe/" + preferences.key(account) + "/"
                + claim.topic().word();
    }
}
