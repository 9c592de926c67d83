package org.chapterhouse.account;

import org.chapterhouse.people.Person;

/** What the forms of one's account hold: the account's own values, or what was typed into the one that was refused. */
record AccountForm(String name, String language, String timezone, String email) {

    static AccountForm of(Person who) {
        return new AccountForm(
                who.name(), who.locale().getLanguage(), who.timezone().getId(), "");
    }

    AccountForm profile(String typedName, String typedLanguage, String typedTimezone) {
        return new AccountForm(typedName, typedLanguage, typedTimezone, email);
    }

    AccountForm newEmail(String typed) {
        return new AccountForm(name, language, timezone, typed);
    }
}
