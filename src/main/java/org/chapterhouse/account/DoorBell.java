package org.chapterhouse.account;

import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.EmailAddresses;
import org.chapterhouse.people.OneTimeLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers strangers who tell an address: with a letter to it, and with nothing else. Whether the address is known shows
 * neither in the answer nor in the time it takes, since in either case a link is made and a letter is written.
 */
@Service
class DoorBell {

    private final AccountDirectory accounts;
    private final OneTimeLinks links;
    private final Notifications notifications;
    private final LetterAllowance allowance;
    private final MessageSource messages;

    DoorBell(
            AccountDirectory accounts,
            OneTimeLinks links,
            Notifications notifications,
            LetterAllowance allowance,
            MessageSource messages) {
        this.accounts = accounts;
        this.links = links;
        this.notifications = notifications;
        this.allowance = allowance;
        this.messages = messages;
    }

    /** Somebody wants an account. */
    @Transactional
    void register(String email, Locale locale, String network) {
        answer(email, locale, network, "account-known", "account-confirm");
    }

    /** Somebody has forgotten their password. */
    @Transactional
    void forgotten(String email, Locale locale, String network) {
        answer(email, locale, network, "account-reset", "account-unknown");
    }

    /** @throws InvalidInput if this is no address at all */
    private void answer(String email, Locale locale, String network, String ifKnown, String ifUnknown) {
        if (!EmailAddresses.possible(email)) {
            throw new InvalidInput("email", messages.getMessage("people.account.email", null, locale));
        }
        if (!allowance.take(email, network)) {
            return;
        }
        Optional<AccountView> account = accounts.byEmail(email);
        String page = account.map(known -> Purpose.RESET_PASSWORD.issue(links, Long.toString(known.id())))
                .orElseGet(() -> Purpose.CONFIRM_EMAIL.issue(links, email));
        notifications.queue(account.map(known -> toKnown(known, ifKnown, page))
                .orElseGet(() -> new Letter(
                        new Letter.Address(email, locale), ifUnknown, null, page, Letter.Content.of(email))));
    }

    /** Goes to the address of the account, which may be written otherwise than the one that was typed. */
    private static Letter toKnown(AccountView account, String template, String page) {
        Letter.Address to =
                new Letter.Address(account.person().email(), account.person().locale());
        Letter.Content content = Letter.Content.of(account.person().username());
        return account.enabled()
                ? new Letter(to, template, null, page, content)
                : new Letter(to, "account-disabled", null, null, content);
    }
}
