package org.chapterhouse.account;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.people.AdminWork;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Somebody is to become an admin, and waits for another one's consent. */
@Component
class GrantWork implements AdminWork {

    private final AdminGrants grants;
    private final MessageSource messages;

    GrantWork(AdminGrants grants, MessageSource messages) {
        this.grants = grants;
        this.messages = messages;
    }

    @Override
    public List<Waiting> waitingFor(Person admin, Locale locale) {
        return grants.pending().stream()
                .filter(grant -> grant.isFor(admin.id()))
                .map(grant -> new Waiting(
                        messages.getMessage("account.grant.waits", new Object[] {grant.name()}, locale),
                        messages.getMessage("account.grant.asked", new Object[] {grant.askedByName()}, locale),
                        "/admin/people/" + grant.username()))
                .toList();
    }
}
