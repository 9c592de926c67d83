package org.chapterhouse.account;

import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** How many admins there are, and what follows from it: from one alone no second one can come, except at the very start. */
@Component
class AdminRoster {

    private final AccountDirectory accounts;

    AdminRoster(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    boolean isLast(Person who) {
        return who.is(Groups.ADMINS) && accounts.activeAdmins() == 1;
    }

    /** Whether a single admin would remain without this one. */
    boolean leavesOne(Person who) {
        return who.is(Groups.ADMINS) && accounts.activeAdmins() == 2;
    }

    /** Whether this admin names another one without anybody's consent. */
    boolean isFirst(Person admin) {
        return !accounts.hasKnownOtherAdmins(admin.id());
    }

    /** Whether this admin can neither name another one nor find anybody who consents. */
    boolean isStuck(Person admin) {
        return isLast(admin) && !isFirst(admin);
    }

    void requireAnother(Person leaver) {
        if (isLast(leaver)) {
            throw new LastAdmin();
        }
    }
}
