package org.chapterhouse.account;

import java.util.List;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.PasswordCheck;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends one's own account, unless others would be left without somebody they need. */
@Service
class AccountClosing {

    private final AccountChanges changes;
    private final AdminGrants grants;
    private final AdminRoster roster;
    private final PasswordCheck password;
    private final SessionBook sessions;
    private final Notifications notifications;

    AccountClosing(
            AccountChanges changes,
            AdminGrants grants,
            AdminRoster roster,
            PasswordCheck password,
            SessionBook sessions,
            Notifications notifications) {
        this.changes = changes;
        this.grants = grants;
        this.roster = roster;
        this.password = password;
        this.sessions = sessions;
        this.notifications = notifications;
    }

    /** Chapters that the person leads: somebody else has to lead them first. */
    List<String> led(Person who) {
        return who.memberships().stream()
                .filter(membership -> membership.role().equals("lead"))
                .map(Membership::chapter)
                .toList();
    }

    boolean isLastAdmin(Person who) {
        return roster.isLast(who);
    }

    boolean leavesOneAdmin(Person who) {
        return roster.leavesOne(who);
    }

    /** @throws LastAdmin if nobody could look after the network, or {@link StillLeads} a chapter */
    @Transactional
    void close(Person who, String current) {
        if (!led(who).isEmpty()) {
            throw new StillLeads();
        }
        roster.requireAnother(who);
        password.confirm(who.id(), current);
        grants.forget(who.id());
        sessions.endAll(who.username());
        changes.close(who.id());
        notifications.queue(new Letter(
                new Letter.Address(who.email(), who.locale()),
                "account-closed",
                null,
                null,
                Letter.Content.of(who.username())));
    }
}
