package org.chapterhouse.account;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who becomes a policy admin: one admin asks, another one consents. Only the very first admin names the second one
 * alone, since there is nobody to ask; having made others leave does not make anybody the first one again.
 */
@Service
class AdminGrants {

    private static final int LONGEST_REASON = 500;

    private final GrantRows grants;
    private final AccountDirectory accounts;
    private final AdminRoster roster;
    private final AccountChanges changes;
    private final People people;
    private final Notifications notifications;
    private final MessageSource messages;
    private final Clock clock;

    AdminGrants(
            GrantRows grants,
            AccountDirectory accounts,
            AdminRoster roster,
            AccountChanges changes,
            People people,
            Notifications notifications,
            MessageSource messages,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.roster = roster;
        this.changes = changes;
        this.people = people;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @return whether it counts already
     * @throws NotPossibleNow if the person is an admin, cannot sign in, or somebody has asked already
     * @throws NobodyToConsent if it would wait for ever
     */
    @Transactional
    boolean ask(AccountView whom, String reason, Person by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "reason",
                    messages.getMessage(
                            "account.grant.reason.wrong",
                            new Object[] {LONGEST_REASON},
                            LocaleContextHolder.getLocale()));
        }
        if (whom.isAdmin() || !whom.enabled() || grants.pendingFor(whom.id()).isPresent()) {
            throw new NotPossibleNow();
        }
        if (roster.isStuck(by)) {
            throw new NobodyToConsent();
        }
        long id = grants.add(whom.id(), by.id(), clock.instant(), reason.strip());
        if (roster.isFirst(by)) {
            grants.decide(id, by.id(), clock.instant(), "granted");
            changes.makeAdmin(whom.id(), true);
            tell(whom.id(), "account-admin-granted", by);
            return true;
        }
        people.members(Groups.ADMINS, Person.WORLD).stream()
                .filter(admin -> admin.id() != by.id())
                .forEach(admin -> notifications.queue(new Letter(
                        new Letter.Account(admin.id()),
                        "account-admin-asked",
                        null,
                        "/admin/people/" + whom.person().username(),
                        Letter.Content.of(whom.person().name()).from(by.name(), reason.strip()))));
        return false;
    }

    @Transactional
    void consent(long id, Person by) {
        AdminGrant grant = forDecision(id, by);
        if (!accounts.byId(grant.account()).filter(AccountView::enabled).isPresent()) {
            throw new NotPossibleNow();
        }
        grants.decide(id, by.id(), clock.instant(), "granted");
        changes.makeAdmin(grant.account(), true);
        tell(grant.account(), "account-admin-granted", by);
        answer(grant, "account-admin-consented", by);
    }

    @Transactional
    void refuse(long id, Person by) {
        AdminGrant grant = forDecision(id, by);
        grants.decide(id, by.id(), clock.instant(), "refused");
        answer(grant, "account-admin-refused", by);
    }

    @Transactional
    void withdraw(long id, Person by) {
        AdminGrant grant = grants.lock(id).orElseThrow(NotFound::new);
        requirePending(grant);
        if (grant.askedBy() != by.id()) {
            throw new NotPossibleNow();
        }
        grants.decide(id, by.id(), clock.instant(), "withdrawn");
    }

    private AdminGrant forDecision(long id, Person by) {
        AdminGrant grant = grants.lock(id).orElseThrow(NotFound::new);
        requirePending(grant);
        if (!grant.isFor(by.id())) {
            throw new NotPossibleNow();
        }
        return grant;
    }

    private static void requirePending(AdminGrant grant) {
        if (!grant.isPending()) {
            throw new GrantDecided(grant);
        }
    }

    /**
     * One admin is enough for this: whoever misuses the role has to be stopped at once. Who goes of their own will has
     * the time to find a successor.
     */
    @Transactional
    void takeAway(AccountView whom, Person by) {
        roster.requireAnother(whom.person());
        if (whom.id() != by.id()) {
            tell(whom.id(), "account-admin-ended", by);
        } else if (roster.leavesOne(by)) {
            throw new LeavesOneAdmin();
        }
        changes.makeAdmin(whom.id(), false);
    }

    /** What waits for somebody's consent has no object any more. */
    void forget(long account) {
        grants.pendingFor(account).ifPresent(grant -> grants.decide(grant.id(), null, clock.instant(), "withdrawn"));
    }

    @Transactional(readOnly = true)
    List<AdminGrant> of(long account) {
        return grants.of(account);
    }

    @Transactional(readOnly = true)
    List<AdminGrant> pending() {
        return grants.pending();
    }

    /** Tells whoever asked what has become of it. */
    private void answer(AdminGrant grant, String template, Person by) {
        notifications.queue(new Letter(
                new Letter.Account(grant.askedBy()),
                template,
                null,
                "/admin/people/" + grant.username(),
                Letter.Content.of(grant.name()).from(by.name(), null)));
    }

    private void tell(long whom, String template, Person by) {
        notifications.queue(new Letter(
                new Letter.Account(whom),
                template,
                null,
                "/",
                Letter.Content.of("").from(by.name(), null)));
    }
}
