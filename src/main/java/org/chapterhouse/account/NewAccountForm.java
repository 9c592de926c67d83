package org.chapterhouse.account;

import java.util.Locale;

/** What the page of a new account was filled in with; a form that lacks a field has it empty. */
record NewAccountForm(String email, String username, String name, String password, String language, String timezone) {

    static NewAccountForm empty(String email, Locale locale) {
        return new NewAccountForm(
                email, "", "", "", Choices.language(locale.getLanguage()).getLanguage(), "");
    }

    NewAccounts.Wanted wanted() {
        return new NewAccounts.Wanted(
                username.strip(),
                name.strip(),
                password,
                Choices.language(language),
                Choices.zone(timezone),
                email.strip());
    }

    /** With the address that the link tells, whatever was sent. */
    NewAccountForm to(String address) {
        return new NewAccountForm(address, username, name, password, language, timezone);
    }
}
