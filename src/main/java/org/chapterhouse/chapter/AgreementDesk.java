package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.OneTimeLinks.Link;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where co-organizers accept a chapter's agreement through their link, under their own name. */
@Service
@Transactional
class AgreementDesk implements ChapterAgreements {

    static final String ACCEPTED = "agreement.accepted";

    private final OneTimeLinks links;
    private final AgreementLinks invitations;
    private final Acceptances acceptances;
    private final AgreementText agreement;
    private final Declarations declarations;
    private final Team team;
    private final HealthWatch health;
    private final Cases cases;
    private final FlowMessages messages;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    AgreementDesk(
            OneTimeLinks links,
            AgreementLinks invitations,
            Acceptances acceptances,
            AgreementText agreement,
            Declarations declarations,
            Team team,
            HealthWatch health,
            Cases cases,
            FlowMessages messages,
            Accounts accounts,
            People people,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.agreement = agreement;
        this.declarations = declarations;
        this.team = team;
        this.health = health;
        this.cases = cases;
        this.messages = messages;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the page behind a link shows.
     *
     * @param state {@code open}, {@code used} or {@code expired}
     * @param account name of the account that will accept; null if one has to be made
     */
    record Offer(
            String state,
            String title,
            String name,
            String email,
            @Nullable String account,
            String agreement,
            Map<String, String> declarations) {}

    /** The account that somebody without one asks for. */
    record NewAccount(String username, String name, String password) {}

    /** @throws NotFound if there is no such link */
    @Transactional(readOnly = true)
    public Offer look(String secret) {
        Link link = links.look(AgreementLinks.PURPOSE, secret).orElseThrow(NotFound::new);
        AgreementLinks.Invitation invitation = invitations.find(link.subject()).orElseThrow(NotFound::new);
        CaseSnapshot subject = cases.snapshot(invitation.reference());
        String state = link.opens(clock.instant()) ? "open" : link.usedAt() == null ? "expired" : "used";
        return new Offer(
                state,
                subject.title(),
                invitation.name(),
                invitation.email(),
                invitations.accountOf(invitation).map(Person::name).orElse(null),
                agreement.of(invitation.reference()),
                declarations.asRead(invitation.reference()));
    }

    /**
     * Accepts, with an account that is made now where there is none. The case goes on if it waits for it; a chapter that
     * is open already has one organizer more.
     *
     * @throws org.chapterhouse.api.InvalidInput if the account cannot be; the link is not used up then
     */
    public void accept(String secret, @Nullable NewAccount wanted) {
        AgreementLinks.Invitation invitation = take(secret);
        Person person = invitations.accountOf(invitation).orElseGet(() -> open(invitation, wanted));
        String reference = invitation.reference();
        acceptances.accept(reference, person.id(), Acceptances.ORGANIZER, agreement.of(reference), clock.instant());
        declarations.declare(reference, person.id(), declarations.asRead(reference), clock.instant());
        String chapter = cases.snapshot(reference).chapter();
        if (chapter != null) {
            team.add(chapter, person.id(), Team.ORGANIZER, reference);
            health.begin(chapter, person);
        }
        messages.deliver(reference, ACCEPTED);
    }

    /** The case first, as everywhere: whoever withdraws it meanwhile has it locked, and then this link is gone. */
    private AgreementLinks.Invitation take(String secret) {
        Link link = links.look(AgreementLinks.PURPOSE, secret).orElseThrow(NotFound::new);
        AgreementLinks.Invitation invitation = invitations.find(link.subject()).orElseThrow(NotFound::new);
        cases.lock(invitation.reference());
        links.use(AgreementLinks.PURPOSE, secret);
        return invitation;
    }

    @Override
    public void accept(String secret) {
        accept(secret, null);
    }

    private Person open(AgreementLinks.Invitation invitation, @Nullable NewAccount wanted) {
        NewAccount account = wanted == null ? new NewAccount("", invitation.name(), "") : wanted;
        Person lead =
                people.byId(cases.snapshot(invitation.reference()).submitter()).orElseThrow(NotFound::new);
        return accounts.open(new Accounts.Account(
                account.username(),
                account.name(),
                invitation.email(),
                account.password(),
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                lead.timezone()));
    }
}
