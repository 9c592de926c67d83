package org.chapterhouse.notification;

import org.chapterhouse.people.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever closes their account leaves no letters behind: they hold a name, an address and what was said. */
@Component
class FormerReaders {

    private final JdbcClient jdbc;

    FormerReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void closed(AccountClosed event) {
        jdbc.sql(
                        """
                        delete from notification_letter
                        where state <> 'sending' and (account = :account or (account is null and address = lower(:email)))""")
                .param("account", event.account())
                .param("email", event.email())
                .update();
    }
}
