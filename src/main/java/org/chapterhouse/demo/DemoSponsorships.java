package org.chapterhouse.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.demo.DemoData.PlannedSponsorship;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets chapters ask sponsors, and whoever has the next step take it in the way that moves the case on. */
@Component
@Profile("demo")
class DemoSponsorships {

    private static final String ORGANIZERS = "organizers";

    private final Casework casework;
    private final DemoPeople people;
    private final DemoState state;
    private final Regions regions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoSponsorships(
            Casework casework,
            DemoPeople people,
            DemoState state,
            Regions regions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.casework = casework;
        this.people = people;
        this.state = state;
        this.regions = regions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something to do, so many days after the request. */
    record Turn(Duration after, String what, Runnable work) {}

    /** The request, and then one step on each of its days. */
    List<Turn> turns(PlannedSponsorship planned, DemoData.Chapter chapter) {
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(Duration.ZERO, planned.key(), () -> ask(planned, chapter)));
        Arrays.stream(planned.steps().split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> Duration.ofDays(Long.parseLong(day)).plusHours(2))
                .forEach(after -> turns.add(new Turn(after, planned.key(), () -> next(planned, chapter))));
        return turns;
    }

    private void ask(PlannedSponsorship planned, DemoData.Chapter chapter) {
        Person lead = people.leadOf(chapter);
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", planned.chapter());
        data.put("sponsorName", planned.sponsor());
        data.put("contactName", planned.contact());
        data.put(
                "contactEmail",
                DemoPeople.email("sponsor." + Math.abs(planned.sponsor().hashCode())));
        data.put("tier", planned.tier());
        data.put("addOns", planned.addOns());
        data.put("amount", planned.amount());
        data.put("currency", planned.currency());
        data.put("benefits", planned.benefits());
        if (planned.amount() == 0) {
            data.put("inKind", "A room for 80 people, one evening a month.");
        }
        // together, or a start that is cut off here would have the case twice
        transaction.executeWithoutResult(status -> {
            if (state.caseOf(planned.key()).isEmpty()) {
                state.keepCase(
                        planned.key(),
                        casework.start("sponsorship-agreement", data, lead).reference());
            }
        });
    }

    private void next(PlannedSponsorship planned, DemoData.Chapter chapter) {
        Person lead = people.leadOf(chapter);
        state.caseOf(planned.key())
                .map(reference -> casework.find(reference, lead))
                .ifPresent(view -> view.waitingFor().stream()
                        .filter(wait -> wait.kind().equals("task"))
                        .findFirst()
                        .ifPresent(wait -> take(wait, planned, chapter, lead)));
    }

    private void take(CaseView.Waiting wait, PlannedSponsorship planned, DemoData.Chapter chapter, Person lead) {
        String group = String.valueOf(wait.group());
        List<Person> who =
                group.equals(ORGANIZERS) ? List.of(lead) : people.members(group, regions.of(chapter.country()));
        for (Map<String, Object> answer : answers(wait.element(), planned)) {
            if (who.stream().anyMatch(person -> tried(String.valueOf(wait.task()), answer, person))) {
                return;
            }
        }
    }

    /** What moves the step on; of benefits the first that nobody has delivered. */
    private List<Map<String, Object>> answers(String element, PlannedSponsorship planned) {
        LocalDate today = LocalDate.now(clock);
        return switch (element) {
            case "record-answer" -> List.of(Map.of("answer", "accept", "comment", "They are glad to help."));
            case "confirm-payment" ->
                List.of(Map.of("payment", "received", "paidAmount", planned.amount(), "paidOn", today.toString()));
            case "deliver-benefit" ->
                planned.benefits().stream()
                        .map(benefit -> Map.<String, Object>of(
                                "benefit", benefit, "delivered", "yes", "proof", "https://example.org/photos"))
                        .toList();
            case "record-feedback" -> List.of(Map.of("rating", "5", "feedback", "A warm and curious room."));
            default -> List.of(Map.of("decision", "approve", "comment", "Good to go."));
        };
    }

    private boolean tried(String task, Map<String, Object> answer, Person person) {
        try {
            casework.complete(task, answer, person);
            return true;
        } catch (Refusal notTheirs) {
            return false;
        }
    }

    /** When a turn is taken, counted from today. */
    static Instant at(PlannedSponsorship planned, Turn turn, Instant today) {
        return today.minus(Duration.ofDays(planned.submitted()))
                .plus(turn.after())
                .plus(Duration.ofMinutes(90));
    }
}
