package org.chapterhouse.account;

import java.util.Objects;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanged;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of what would let somebody else into their account, wherever the change came from. */
@Component
class AccountLetters {

    private static final String ACCOUNT = "/account";

    private final Notifications notifications;
    private final People people;

    AccountLetters(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void changed(AccountChanged change) {
        switch (change.field()) {
            case "password" -> tell(change, "account-password-changed", "");
            case "identity" -> {
                if (change.newValue() != null) {
                    tell(change, "account-identity-linked", change.newValue());
                }
            }
            case "email" -> tellOldAddress(change);
            default -> {}
        }
    }

    private void tell(AccountChanged change, String template, String title) {
        notifications.queue(
                new Letter(new Letter.Account(change.account()), template, null, ACCOUNT, Letter.Content.of(title)));
    }

    private void tellOldAddress(AccountChanged change) {
        Person who = people.byId(change.account()).orElseThrow();
        notifications.queue(new Letter(
                new Letter.Address(Objects.requireNonNull(change.oldValue()), who.locale()),
                "account-email-changed",
                null,
                null,
                Letter.Content.of(who.username())));
    }
}
