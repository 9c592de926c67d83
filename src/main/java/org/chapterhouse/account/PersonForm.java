package org.chapterhouse.account;

import java.util.Objects;
import java.util.Set;
import org.chapterhouse.people.AccountView;

/** What an admin's forms about somebody hold. */
record PersonForm(Set<String> groups, Set<String> regions, String employer, int version, String reason) {

    static PersonForm of(AccountView account) {
        return new PersonForm(
                account.groups(),
                account.person().regions(),
                Objects.requireNonNullElse(account.person().employer(), ""),
                account.version(),
                "");
    }

    PersonForm because(String typed) {
        return new PersonForm(groups, regions, employer, version, typed);
    }

    PersonForm at(int otherVersion) {
        return new PersonForm(groups, regions, employer, otherVersion, reason);
    }
}
