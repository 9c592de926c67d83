package org.chapterhouse.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the demo's people do what a plan says, through the same door as everybody. Who it is follows from the group that
 * the case waits for, so the models may change; what a case does not wait for is left out.
 */
@Component
@Profile("demo")
class DemoPlay {

    private static final String ORGANIZERS = "organizers";

    private final Casework casework;
    private final DemoPeople people;
    private final DemoReports reports;
    private final Clock clock;

    DemoPlay(Casework casework, DemoPeople people, DemoReports reports, Clock clock) {
        this.casework = casework;
        this.reports = reports;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes one turn.
     *
     * @return whether there was something to do
     */
    boolean take(String turn, String reference, String region, Person submitter, DemoProposal proposal) {
        CaseView view = casework.find(reference, submitter);
        return switch (turn) {
            case "claim" -> review(view, region, (task, person) -> casework.claim(task, person));
            case "approve", "request-changes", "hold", "redirect", "decline" ->
                review(view, region, (task, person) -> casework.complete(task, answer(turn, view), person));
            case "revise" -> revise(view, submitter, proposal);
            case "comment" ->
                said(casework.comment(
                        reference,
                        "Is the room open to people who are not members of the library?",
                        "shared",
                        submitter));
            case "note" ->
                staff(
                        view,
                        region,
                        person -> casework.comment(
                                reference,
                                "Their first event; a word with the mentor before we decide?",
                                "reviewers",
                                person));
            case "decline-meanwhile" ->
                staff(
                        view,
                        region,
                        person -> casework.act(
                                reference,
                                "decline",
                                Map.of("comment", "The venue is a shop's back room.", "reason", "venue"),
                                person));
            case "report", "report-inside", "report-incident", "thank", "drop", "call-off" ->
                reports.take(turn, reference, region, submitter);
            case "resume" -> staff(view, region, person -> casework.act(reference, "resume", Map.of(), person));
            default -> act(turn, reference, submitter, proposal);
        };
    }

    private static boolean said(Object answer) {
        return answer != null;
    }

    private boolean review(CaseView view, String region, Work work) {
        for (CaseView.Waiting waiting : tasks(view)) {
            String group = waiting.group();
            if (group != null && !group.equals(ORGANIZERS)) {
                for (Person person : people.members(group, region)) {
                    if (tried(() -> work.on(String.valueOf(waiting.task()), person))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Somebody who reviews the case: of the group it waits for, or a manager of the region. */
    private boolean staff(CaseView view, String region, Turn turn) {
        List<String> groups = new ArrayList<>(tasks(view).stream()
                .map(waiting -> String.valueOf(waiting.group()))
                .filter(group -> !group.equals(ORGANIZERS))
                .toList());
        groups.add("community-managers");
        groups.add("regional-leads");
        return groups.stream()
                .flatMap(group -> people.members(group, region).stream())
                .anyMatch(person -> tried(() -> turn.of(person)));
    }

    private boolean revise(CaseView view, Person submitter, DemoProposal proposal) {
        Optional<CaseView.Waiting> mine = tasks(view).stream()
                .filter(waiting -> ORGANIZERS.equals(waiting.group()))
                .findFirst();
        if (mine.isEmpty()) {
            return false;
        }
        Map<String, Object> data = new HashMap<>(proposal.data(submitter.name()));
        data.put("promotionPlan", "As asked: a post in every neighbour group, and a table for people who come alone.");
        casework.complete(String.valueOf(mine.get().task()), data, submitter);
        return true;
    }

    private boolean act(String action, String reference, Person submitter, DemoProposal proposal) {
        Map<String, Object> data = new HashMap<>();
        data.put("reason", "The room is not free after all.");
        data.put("comment", "The room is not free after all.");
        if (action.equals("reschedule")) {
            data.put("startsAt", proposal.start().plusDays(2).toString());
            data.put("endsAt", proposal.start().plusDays(2).plusHours(2).toString());
        }
        casework.act(reference, action, data, submitter);
        return true;
    }

    private Map<String, Object> answer(String decision, CaseView view) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("decision", decision);
        answer.put(
                "comment",
                switch (decision) {
                    case "approve" -> "A good plan. Have fun!";
                    case "request-changes" -> "Please say how people hear of it who do not know you yet.";
                    case "hold" -> "We wait for the venue's answer.";
                    case "redirect" -> "This fits the neighbours' plans better; please do it together.";
                    default -> "This is an advertisement; bring it back as a talk that stands on its own.";
                });
        for (String criterion : List.of(
                "fit",
                "benefit",
                "beginnerAccess",
                "neutrality",
                "realism",
                "budget",
                "measurability",
                "inclusion",
                "safety")) {
            answer.put(criterion, "3");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (decision.equals("hold")) {
            answer.put("holdUntil", today.plusDays(21).toString());
        }
        if (decision.equals("redirect")) {
            answer.put("redirectTo", "lisbon".equals(view.chapter()) ? "berlin" : "lisbon");
        }
        return answer;
    }

    private static List<CaseView.Waiting> tasks(CaseView view) {
        return view.waitingFor().stream()
                .filter(waiting -> waiting.kind().equals("task"))
                .toList();
    }

    /** Whether it was this person's to do; nobody is told who it was not. */
    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal notTheirs) {
            return false;
        }
    }

    private interface Work {
        void on(String task, Person person);
    }

    private interface Turn {
        void of(Person person);
    }
}
