package org.chapterhouse.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody looks after: an admin decides it, and the person is told. */
@Service
class Assignments {

    private final AccountChanges changes;
    private final AccountDirectory accounts;
    private final People people;
    private final Notifications notifications;
    private final PersonWords words;
    private final MessageSource messages;

    Assignments(
            AccountChanges changes,
            AccountDirectory accounts,
            People people,
            Notifications notifications,
            PersonWords words,
            MessageSource messages) {
        this.changes = changes;
        this.accounts = accounts;
        this.people = people;
        this.notifications = notifications;
        this.words = words;
        this.messages = messages;
    }

    /** Groups that work by region, of somebody who has none: nothing reaches them. */
    static List<String> idle(AccountView account) {
        return account.person().regions().isEmpty()
                ? account.groups().stream().filter(Person::isRegional).toList()
                : List.of();
    }

    @Transactional
    void assign(AccountView before, PersonForm form) {
        String employer = form.employer().strip();
        changes.assign(
                before.id(), form.version(), form.groups(), form.regions(), employer.isEmpty() ? null : employer);
        AccountView after = accounts.byId(before.id()).orElseThrow();
        Person by = people.current();
        if (before.id() != by.id() && differ(before, after)) {
            notifications.queue(new Letter(
                    new Letter.Account(after.id()),
                    "account-assigned",
                    null,
                    "/",
                    Letter.Content.of("").from(by.name(), told(after))));
        }
    }

    private static boolean differ(AccountView before, AccountView after) {
        return !set(before.groups()).equals(set(after.groups()))
                || !set(before.person().regions()).equals(set(after.person().regions()));
    }

    private static TreeSet<String> set(Collection<String> values) {
        return new TreeSet<>(values);
    }

    private String told(AccountView account) {
        Locale locale = account.person().locale();
        return messages.getMessage("account.person.groups", null, locale) + ": "
                + words.groups(account.groups(), locale) + "\n"
                + messages.getMessage("account.person.regions", null, locale) + ": "
                + words.regions(account.person().regions(), locale);
    }
}
