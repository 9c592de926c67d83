package org.chapterhouse.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterAgreements;
import org.chapterhouse.chapter.ChapterCare;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people apply for chapters, and whoever has the next step take it as planned. */
@Component
@Profile("demo")
class DemoApplications {

    private static final List<String> DECLARATIONS = List.of(
            "acceptsConduct",
            "livesNearby",
            "openToAll",
            "vendorNeutral",
            "usesBranding",
            "freeRegistration",
            "staysActive",
            "sharesArea",
            "diverseSpeakers",
            "adult",
            "unpaid");

    /** Chapters that a case watches over, with their leads; one of them has gone silent. */
    private static final Map<String, String> WATCHED = Map.of("castello", "Marc Tena", "valencia", "@organizer");

    private final Casework casework;
    private final ChapterCare care;
    private final ChapterAgreements agreements;
    private final Accounts accounts;
    private final DemoPeople people;
    private final DemoState state;
    private final Letters letters;
    private final Regions regions;
    private final TransactionTemplate transaction;

    DemoApplications(
            Casework casework,
            ChapterCare care,
            ChapterAgreements agreements,
            Accounts accounts,
            DemoPeople people,
            DemoState state,
            Letters letters,
            Regions regions,
            PlatformTransactionManager transactions) {
        this.casework = casework;
        this.care = care;
        this.agreements = agreements;
        this.accounts = accounts;
        this.people = people;
        this.state = state;
        this.letters = letters;
        this.regions = regions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An application to come.
     *
     * @param at latitude and longitude
     * @param team co-organizers
     * @param submitted days ago
     * @param path what happens, each with the days after the application: {@code 1 approve, 3 hold}
     */
    record Planned(
            String city,
            String country,
            String timezone,
            List<Double> at,
            String kind,
            String lead,
            List<String> team,
            int submitted,
            String path) {

        String key() {
            return "a chapter in " + city;
        }
    }

    /** Something to do at a time. */
    record Turn(Instant at, String what, Runnable work) {}

    List<Turn> turns(Instant today) {
        List<Turn> turns = new ArrayList<>();
        WATCHED.forEach((chapter, lead) -> turns.add(new Turn(
                today.minus(Duration.ofDays(70)),
                "watching over " + chapter,
                () -> care.begin(chapter, people.named(username(lead))))));
        for (Planned planned : DemoData.read("applications.json", Planned[].class)) {
            Instant start = today.minus(Duration.ofDays(planned.submitted())).plus(Duration.ofHours(1));
            turns.add(new Turn(start, planned.key(), () -> apply(planned)));
            Stream.of(planned.path().split(","))
                    .filter(step -> !step.isBlank())
                    .map(step -> step.strip().split(" "))
                    .forEach(step -> turns.add(new Turn(
                            start.plus(Duration.ofDays(Long.parseLong(step[0]))),
                            planned.key() + ", " + step[1],
                            () -> state.caseOf(planned.key())
                                    .ifPresent(reference -> take(step[1], reference, planned)))));
        }
        return turns;
    }

    private void apply(Planned planned) {
        Person lead = account(planned.lead(), planned);
        planned.team().forEach(name -> account(name, planned));
        Map<String, Object> data = new HashMap<>();
        data.put("kind", planned.kind());
        data.put("displayName", "Commons " + planned.city());
        data.put("city", planned.city());
        data.put("country", planned.country());
        data.put("timezone", planned.timezone());
        data.put("latitude", planned.at().get(0));
        data.put("longitude", planned.at().get(1));
        data.put("existingGroup", "none");
        data.put("mission", "A place in " + planned.city() + " where people build things and learn from each other.");
        data.put("firstPlans", "A project night, an evening of lightning talks, and a workshop for beginners.");
        data.put("interest", "yes");
        data.put("sizeBand", "26-49");
        data.put("audience", "mixed");
        data.put("rhythm", "Every second Tuesday");
        data.put("formats", List.of("project night", "lightning talks"));
        data.put("conductContact", lead.name() + ", " + lead.email());
        List<Map<String, Object>> organizers = new ArrayList<>();
        Stream.concat(Stream.of(planned.lead()), planned.team().stream())
                .forEach(name -> organizers.add(Map.of("name", name, "email", email(name))));
        data.put("organizers", organizers);
        DECLARATIONS.forEach(key -> data.put(key, true));
        // together, or a start that is cut off here would have the case twice
        transaction.executeWithoutResult(status -> {
            if (state.caseOf(planned.key()).isEmpty()) {
                state.keepCase(
                        planned.key(),
                        casework.start("chapter-onboarding", data, lead).reference());
            }
        });
    }

    private void take(String turn, String reference, Planned planned) {
        Person lead = people.named(username(planned.lead()));
        switch (turn) {
            case "lead" -> answer(reference, "accept-as-lead", Map.of("acceptsAgreement", true), List.of(lead));
            case "team" -> planned.team().forEach(this::accept);
            case "mentor" -> answer(reference, "find-mentor", Map.of(), List.of(people.named("mentor")));
            case "announce" -> answer(reference, "announce-chapter", Map.of(), managers("community-managers", planned));
            default -> decide(turn, reference, planned);
        }
    }

    private void decide(String decision, String reference, Planned planned) {
        for (String step :
                List.of("check-completeness", "vet-application", "give-second-opinion", "talk-with-applicants")) {
            if (waits(reference, step, planned)) {
                String group = step.equals("give-second-opinion") ? "regional-leads" : "community-managers";
                Map<String, Object> answer = Map.of("decision", decision, "comment", comment(decision));
                answer(reference, step, answer, managers(group, planned));
                return;
            }
        }
    }

    private static String comment(String decision) {
        return switch (decision) {
            case "approve" -> "A sound plan.";
            case "request-changes" -> "Please say where you could meet, and who is the third of you.";
            case "hold" -> "We wait until the university has answered.";
            default -> "This is a company's user group; a chapter belongs to nobody.";
        };
    }

    private List<Person> managers(String group, Planned planned) {
        return people.members(group, regions.of(planned.country()));
    }

    private boolean waits(String reference, String step, Planned planned) {
        return casework.find(reference, people.named(username(planned.lead()))).waitingFor().stream()
                .anyMatch(wait -> wait.element().equals(step));
    }

    private void answer(String reference, String step, Map<String, Object> data, List<Person> whoMay) {
        for (Person person : whoMay) {
            try {
                casework.find(reference, person).waitingFor().stream()
                        .filter(wait -> wait.element().equals(step))
                        .map(CaseView.Waiting::task)
                        .findFirst()
                        .ifPresent(task -> casework.complete(String.valueOf(task), data, person));
                return;
            } catch (Refusal notTheirs) {
                // the next one may
            }
        }
    }

    /** Through the link in their mail, like everybody. */
    private void accept(String name) {
        letters.to(email(name), 1).stream()
                .flatMap(mail -> mail.links().stream())
                .map(link -> URI.create(link).getPath())
                .filter(path -> path.startsWith("/once/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .forEach(agreements::accept);
    }

    private Person account(String name, Planned planned) {
        return accounts.put(new Accounts.Account(
                username(name),
                name,
                email(name),
                null,
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of(planned.timezone())));
    }

    private static String email(String name) {
        return DemoPeople.email(username(name));
    }

    private static String username(String name) {
        return DemoPeople.username(name);
    }
}
