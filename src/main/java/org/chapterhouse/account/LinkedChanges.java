package org.chapterhouse.account;

import java.time.Clock;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.PersonalTokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a one-time link may change of an account: its password, or its address. */
@Service
class LinkedChanges {

    private static final String SEPARATOR = " ";

    private final OneTimeLinks links;
    private final AccountDirectory accounts;
    private final AccountChanges changes;
    private final PersonalTokens tokens;
    private final SessionBook sessions;
    private final Clock clock;

    LinkedChanges(
            OneTimeLinks links,
            AccountDirectory accounts,
            AccountChanges changes,
            PersonalTokens tokens,
            SessionBook sessions,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.changes = changes;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The account whose password the link sets; empty if the link is spent or the account disabled. */
    Optional<AccountView> forPassword(String secret) {
        return subject(Purpose.RESET_PASSWORD, secret).flatMap(this::account);
    }

    /** Sets the password, and ends every session and every other link that sets it. */
    @Transactional
    void setPassword(String secret, String password, boolean revokeTokens) {
        String subject = links.use(Purpose.RESET_PASSWORD.word(), secret);
        AccountView account = account(subject).orElseThrow(NotFound::new);
        changes.setPassword(account.id(), password);
        links.revoke(Purpose.RESET_PASSWORD.word(), subject);
        sessions.endAll(account.person().username());
        if (revokeTokens) {
            tokens.revokeAll(account.id());
        }
    }

    static String emailSubject(long account, String email) {
        return account + SEPARATOR + email;
    }

    /** The address that the link confirms. */
    Optional<String> newEmail(String secret) {
        return subject(Purpose.CHANGE_EMAIL, secret)
                .filter(subject -> account(number(subject)).isPresent())
                .map(LinkedChanges::email);
    }

    @Transactional
    void confirmEmail(String secret) {
        String subject = links.use(Purpose.CHANGE_EMAIL.word(), secret);
        AccountView account = account(number(subject)).orElseThrow(NotFound::new);
        changes.moveTo(account.id(), email(subject));
    }

    private Optional<String> subject(Purpose purpose, String secret) {
        return links.look(purpose.word(), secret)
                .filter(link -> link.opens(clock.instant()))
                .map(OneTimeLinks.Link::subject);
    }

    private Optional<AccountView> account(String number) {
        return accounts.byId(Long.parseLong(number)).filter(AccountView::enabled);
    }

    private static String number(String subject) {
        return subject.substring(0, subject.indexOf(SEPARATOR));
    }

    private static String email(String subject) {
        return subject.substring(subject.indexOf(SEPARATOR) + 1);
    }
}
