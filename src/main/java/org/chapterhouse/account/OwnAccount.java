package org.chapterhouse.account;

import java.util.Locale;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.EmailAddresses;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.PasswordCheck;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of their own accounts. What would hand the account over asks for the password first. */
@Service
class OwnAccount {

    private final AccountDirectory accounts;
    private final AccountChanges changes;
    private final PasswordCheck password;
    private final SessionBook sessions;
    private final OneTimeLinks links;
    private final Notifications notifications;
    private final LetterAllowance allowance;
    private final MessageSource messages;

    OwnAccount(
            AccountDirectory accounts,
            AccountChanges changes,
            PasswordCheck password,
            SessionBook sessions,
            OneTimeLinks links,
            Notifications notifications,
            LetterAllowance allowance,
            MessageSource messages) {
        this.accounts = accounts;
        this.changes = changes;
        this.password = password;
        this.sessions = sessions;
        this.links = links;
        this.notifications = notifications;
        this.allowance = allowance;
        this.messages = messages;
    }

    @Transactional
    void settle(Person who, String name, String language, String timezone) {
        changes.rename(who.id(), name);
        changes.settle(who.id(), Choices.language(language), Choices.zone(timezone));
    }

    /** Ends every other session: whoever knew the old password is out. */
    @Transactional
    void changePassword(Person who, String current, String wanted, @Nullable String session) {
        password.confirm(who.id(), current);
        changes.setPassword(who.id(), wanted);
        links.revoke(Purpose.RESET_PASSWORD.word(), Long.toString(who.id()));
        sessions.endAllBut(who.username(), session);
    }

    /**
     * Sends a link to the new address; the account keeps the old one until it is used. Whether the address belongs to
     * another account is told to its reader alone.
     */
    @Transactional
    void askForEmail(Person who, String current, String wanted) {
        if (!EmailAddresses.possible(wanted)) {
            throw refused("email", "people.account.email");
        }
        if (wanted.equals(who.email())) {
            throw refused("email", "account.email.same");
        }
        password.confirm(who.id(), current);
        if (!allowance.take(wanted, "account " + who.id())) {
            throw refused("email", "account.email.many");
        }
        notifications.queue(accounts.byEmail(wanted)
                .map(AccountView::person)
                .filter(found -> found.id() != who.id())
                .map(OwnAccount::taken)
                .orElseGet(() -> toConfirm(who, wanted)));
    }

    /** For the owner of the address, who need not know whoever asked. */
    private static Letter taken(Person owner) {
        return new Letter(
                new Letter.Address(owner.email(), owner.locale()),
                "account-email-taken",
                null,
                null,
                Letter.Content.of(""));
    }

    private Letter toConfirm(Person who, String wanted) {
        return new Letter(
                new Letter.Address(wanted, who.locale()),
                "account-email-confirm",
                null,
                Purpose.CHANGE_EMAIL.issue(links, LinkedChanges.emailSubject(who.id(), wanted)),
                Letter.Content.of(who.username()));
    }

    private InvalidInput refused(String field, String key) {
        Locale language = LocaleContextHolder.getLocale();
        return new InvalidInput(field, messages.getMessage(key, null, language));
    }
}
