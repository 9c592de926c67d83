package org.chapterhouse.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's people look back on an event: in the case that its end has started. */
@Component
@Profile("demo")
class DemoReports {

    private static final String FLOW = "event-retrospective";
    private static final String READERS = "community-managers";

    private final Casework casework;
    private final CasePageReader pages;
    private final DemoPeople people;

    DemoReports(Casework casework, CasePageReader pages, DemoPeople people) {
        this.casework = casework;
        this.pages = pages;
        this.people = people;
    }

    /**
     * Takes one turn.
     *
     * @param proposal reference of the event's own case
     * @return whether there was something to do
     */
    boolean take(String turn, String proposal, String region, Person organizer) {
        Optional<CaseView> found = pages.read(proposal, organizer).around().stream()
                .filter(view -> view.flow().equals(FLOW))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        CaseView view = found.get();
        return switch (turn) {
            case "report" -> complete(view, "report-event", report(view, true, 0), List.of(organizer));
            case "report-inside" -> complete(view, "report-event", report(view, false, 0), List.of(organizer));
            case "report-incident" -> complete(view, "report-event", report(view, true, 1), List.of(organizer));
            case "thank" ->
                complete(
                        view,
                        "read-and-reply",
                        Map.of("decision", "approve", "comment", "Thank you, others will like to read this."),
                        people.members(READERS, region));
            case "drop" ->
                complete(
                        view,
                        "chase-report",
                        Map.of("nextStep", "drop", "reason", "The notes went with the old laptop."),
                        people.members(READERS, region));
            default -> {
                casework.act(
                        view.reference(), "cancel", Map.of("reason", "The venue had no power that day."), organizer);
                yield true;
            }
        };
    }

    private boolean complete(CaseView view, String element, Map<String, Object> answer, List<Person> somebody) {
        Optional<String> task = view.waitingFor().stream()
                .filter(wait -> wait.element().equals(element) && wait.task() != null)
                .map(wait -> String.valueOf(wait.task()))
                .findFirst();
        return task.isPresent() && somebody.stream().anyMatch(person -> tried(task.get(), answer, person));
    }

    private boolean tried(String task, Map<String, Object> answer, Person person) {
        try {
            casework.complete(task, answer, person);
            return true;
        } catch (Refusal notTheirs) {
            return false;
        }
    }

    private static Map<String, Object> report(CaseView view, boolean publish, int incidents) {
        int came = 18 + view.reference().hashCode() % 7;
        Map<String, Object> report = new HashMap<>(Map.of(
                "registered",
                30,
                "attended",
                came,
                "firstTimers",
                7,
                "speakers",
                3,
                "firstTimeSpeakers",
                1,
                "conductIncidents",
                incidents,
                "best",
                "People who had never met built something together and want to go on.",
                "worst",
                "One hour is too short, and the room was warm.",
                "change",
                "A second room, and a table for those who come alone.",
                "publish",
                publish));
        if (incidents > 0) {
            report.put("lesson", "Name the conduct contact in the first minute, and again after the break.");
        }
        return report;
    }
}
