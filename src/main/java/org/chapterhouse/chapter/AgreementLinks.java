package org.chapterhouse.chapter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links with which co-organizers, with an account or without, accept the agreement of a case. */
@Component
@Transactional
class AgreementLinks {

    static final String PURPOSE = "accept-agreement";

    private final OneTimeLinks links;
    private final JdbcClient jdbc;
    private final Acceptances acceptances;
    private final People people;
    private final Notifications notifications;
    private final Clock clock;

    AgreementLinks(
            OneTimeLinks links,
            JdbcClient jdbc,
            Acceptances acceptances,
            People people,
            Notifications notifications,
            Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.acceptances = acceptances;
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Somebody who has been asked to accept.
     *
     * @param id what the link is about
     */
    record Invitation(long id, String reference, String name, String email) {}

    /** Asks who is named and has not accepted; whose name is no longer there cannot accept any more. */
    void invite(String reference, Application application, String title, Duration validFor, boolean again) {
        Set<String> named = application.coOrganizers().stream()
                .map(Application.Applicant::emailKey)
                .collect(Collectors.toSet());
        Set<String> done = people.byIds(acceptances.accountsOf(reference)).stream()
                .map(person -> person.email().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> asked = new HashSet<>();
        for (Invitation invitation : of(reference)) {
            if (!named.contains(invitation.email())) {
                links.revoke(PURPOSE, String.valueOf(invitation.id()));
                jdbc.sql("delete from chapter_invitation where id = ?")
                        .param(invitation.id())
                        .update();
            } else if (again && !done.contains(invitation.email())) {
                links.revoke(PURPOSE, String.valueOf(invitation.id()));
                send(invitation, title, validFor);
            }
            asked.add(invitation.email());
        }
        application.coOrganizers().stream()
                .filter(applicant -> !applicant.emailKey().isEmpty())
                .filter(applicant -> !done.contains(applicant.emailKey()) && asked.add(applicant.emailKey()))
                .forEach(applicant -> ask(reference, applicant.name(), applicant.emailKey(), title, validFor));
    }

    /** Asks one more person. */
    void ask(String reference, String name, String email, String title, Duration validFor) {
        long id = jdbc.sql(
                        """
                        insert into chapter_invitation (reference, name, email, invited_at) values (?, ?, ?, ?)
                        returning id""")
                .params(reference, name, email, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        send(new Invitation(id, reference, name, email), title, validFor);
    }

    private void send(Invitation invitation, String title, Duration validFor) {
        String secret = links.issue(PURPOSE, String.valueOf(invitation.id()), validFor);
        Letter.Recipient to = people.byEmails(Set.of(invitation.email())).stream()
                .findFirst()
                .<Letter.Recipient>map(person -> new Letter.Account(person.id()))
                .orElseGet(() -> new Letter.Address(invitation.email(), LocaleContextHolder.getLocale()));
        notifications.queue(new Letter(
                to,
                "agreement-asked",
                invitation.reference(),
                OneTimeLinks.path(PURPOSE, secret),
                Letter.Content.of(title).at(null, clock.instant().plus(validFor))));
    }

    /** Of an application that came to nothing nobody accepts anything; once it is announced, others may still join. */
    @EventListener
    void closed(CaseClosed event) {
        if (!event.outcome().equals("announced")) {
            of(event.reference()).forEach(invitation -> links.revoke(PURPOSE, String.valueOf(invitation.id())));
        }
    }

    Optional<Invitation> find(String subject) {
        return query("id = cast(? as bigint)", subject).stream().findFirst();
    }

    private List<Invitation> of(String reference) {
        return query("reference = ?", reference);
    }

    private List<Invitation> query(String where, String value) {
        return jdbc.sql("select id, reference, name, email from chapter_invitation where " + where + " order by id")
                .param(value)
                .query((row, number) -> new Invitation(
                        row.getLong("id"), row.getString("reference"), row.getString("name"), row.getString("email")))
                .list();
    }

    /** Who has an account under the address that was invited; empty if nobody does. */
    Optional<Person> accountOf(Invitation invitation) {
        return people.byEmails(Set.of(invitation.email())).stream().findFirst();
    }
}
