package org.chapterhouse.account;

import java.time.Duration;
import org.chapterhouse.people.OneTimeLinks;

/** What the one-time links of this module are for, and how long each can be used. */
enum Purpose {
    /** subject: the address; whoever reads it may make an account */
    CONFIRM_EMAIL("confirm-email", Duration.ofDays(1)),
    /** subject: number of the account */
    RESET_PASSWORD("reset-password", Duration.ofHours(1)),
    /** subject: number of the account and the new address */
    CHANGE_EMAIL("change-email", Duration.ofDays(1)),
    /** subject: nothing to tell apart */
    FIRST_ADMIN("first-admin", Duration.ofDays(3));

    private final String word;
    private final Duration validFor;

    Purpose(String word, Duration validFor) {
        this.word = word;
        this.validFor = validFor;
    }

    String word() {
        return word;
    }

    /** Makes a link and gives the path of its page. */
    String issue(OneTimeLinks links, String subject) {
        return OneTimeLinks.path(word, links.issue(word, subject, validFor));
    }
}
