package org.chapterhouse.sponsorship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;

/** The people around one chapter's sponsorships, and what they do through the same door as everybody. */
final class Deals {

    static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    final Casework casework;
    final Proposals proposals;
    final Person organizer;
    final Person team;
    final Person legal;
    final Person finance;

    Deals(Casework casework, Accounts accounts, Proposals proposals) {
        Cast cast = new Cast(accounts);
        this.casework = casework;
        this.proposals = proposals;
        organizer = proposals.organizer();
        team = cast.member("sponsorship-team", "europe");
        legal = cast.member("legal", "europe");
        finance = cast.member("finance", "europe");
    }

    Map<String, Object> request(String sponsor, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", proposals.chapter());
        data.put("sponsorName", sponsor);
        data.put("contactName", "Grace of " + sponsor);
        data.put("contactEmail", email(sponsor));
        data.put("tier", "gold");
        data.put("amount", 5000);
        data.put("currency", "USD");
        data.putAll(more);
        return data;
    }

    static String email(String sponsor) {
        return "grace@" + Integer.toHexString(sponsor.hashCode()) + ".example";
    }

    CaseView ask(String sponsor, Map<String, Object> more) {
        return casework.start("sponsorship-agreement", request(sponsor, more), organizer);
    }

    /** Until the offer is with the sponsor. */
    CaseView offer(String sponsor, Map<String, Object> more) {
        CaseView view = ask(sponsor, more);
        if (waits(view, "vet-sponsor")) {
            view = complete(view, "vet-sponsor", APPROVE, team);
        }
        view = complete(view, "negotiate-terms", APPROVE, team);
        if (waits(view, "legal-review")) {
            view = complete(view, "legal-review", APPROVE, legal);
        }
        return waits(view, "finance-review") ? complete(view, "finance-review", APPROVE, finance) : view;
    }

    CaseView accept(CaseView view) {
        return complete(view, "record-answer", Map.of("answer", "accept"), team);
    }

    CaseView pay(CaseView view, Object amount, String day) {
        return complete(
                view, "confirm-payment", Map.of("payment", "received", "paidAmount", amount, "paidOn", day), finance);
    }

    CaseView complete(CaseView view, String element, Map<String, Object> data, Person who) {
        casework.complete(task(view, element), data, who);
        return seen(view);
    }

    CaseView seen(CaseView view) {
        return casework.find(view.reference(), organizer);
    }

    String task(CaseView view, String element) {
        return seen(view).waitingFor().stream()
                .filter(wait -> wait.element().equals(element) && wait.task() != null)
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        view.reference() + " does not wait at " + element + " but at " + elements(view)));
    }

    boolean waits(CaseView view, String element) {
        return elements(view).contains(element);
    }

    List<String> elements(CaseView view) {
        return seen(view).waitingFor().stream().map(CaseView.Waiting::element).toList();
    }
}
