package org.chapterhouse.account;

import java.util.Locale;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.OneTimeLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the link that makes the first admin, while there is none: whoever reads the console of a production start may
 * use it. Each start prints a new one and ends the one before. {@code chapterhouse.admin-link=true} prints one even if
 * there are admins, for a network whose admins have all gone.
 */
@Component
@Profile("prod")
class FirstAdmin {

    private static final String SUBJECT = "the first admin";

    private final AccountDirectory accounts;
    private final OneTimeLinks links;
    private final MessageSource messages;
    private final String baseUrl;
    private final boolean wanted;

    FirstAdmin(
            AccountDirectory accounts,
            OneTimeLinks links,
            MessageSource messages,
            @Value("${chapterhouse.base-url}") String baseUrl,
            @Value("${chapterhouse.admin-link:false}") boolean wanted) {
        this.accounts = accounts;
        this.links = links;
        this.messages = messages;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.wanted = wanted;
    }

    @EventListener
    @Transactional
    void ready(ApplicationReadyEvent event) {
        links.revoke(Purpose.FIRST_ADMIN.word(), SUBJECT);
        if (wanted || accounts.activeAdmins() == 0) {
            String address = baseUrl + Purpose.FIRST_ADMIN.issue(links, SUBJECT);
            System.out.println(
                    messages.getMessage("account.first-admin.printed", new Object[] {address}, Locale.getDefault()));
            System.out.println();
        }
    }
}
