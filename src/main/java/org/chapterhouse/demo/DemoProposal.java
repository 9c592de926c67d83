package org.chapterhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.demo.DemoData.PlannedCase;

/** Fills in the proposal form for a planned case, the way a careful organizer would. */
final class DemoProposal {

    private final DemoData.Chapter chapter;
    private final PlannedCase planned;
    private final LocalDate today;

    /** @param today what the plan's days count from */
    DemoProposal(DemoData.Chapter chapter, PlannedCase planned, Instant today) {
        this.chapter = chapter;
        this.planned = planned;
        this.today = today.atZone(ZoneId.of(chapter.timezone())).toLocalDate();
    }

    Map<String, Object> data(String conductContact) {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", planned.chapter());
        data.put("title", planned.title());
        data.put("kind", planned.kind());
        data.put(
                "description",
                "An evening of " + chapter.name() + ": " + planned.title()
                        + ". Everybody is welcome, newcomers first; helpers are at the door and at the tables.");
        data.put("goals", "People leave with something that works, and know whom to ask next time.");
        data.put("audience", "mixed");
        data.put("mode", "in-person");
        data.put("startsAt", start().toString());
        data.put("endsAt", end().toString());
        data.put("timezone", chapter.timezone());
        data.put("expectedAttendance", planned.people());
        data.put("capacity", planned.people() + planned.people() / 3);
        data.put("venueName", chapter.city() + " public library");
        data.put("venueCity", chapter.city());
        data.put("venueStatus", "held");
        data.put("registrationUrl", "https://example.org/" + planned.chapter());
        data.put("stepFree", true);
        data.put("conductContact", conductContact);
        data.put("promotionPlan", "Posts four, two and one weeks before; the neighbour groups tell their people.");
        data.put(
                "metrics",
                List.of(
                        Map.of("name", "People in the room", "expected", planned.people()),
                        Map.of("name", "First-timers", "expected", Math.max(2, planned.people() / 5))));
        data.put("helpers", List.of(Map.of("role", "lead", "name", conductContact)));
        extras(data);
        return data;
    }

    private void extras(Map<String, Object> data) {
        if (planned.nights() != null) {
            data.put("nights", planned.nights());
        }
        if (planned.kind().equals("workshop")) {
            data.put("coaches", Math.max(2, planned.people() / 3));
        }
        if (planned.funds() != null) {
            data.put("currency", "USD");
            data.put("fundsAsked", planned.funds());
            data.put(
                    "budget",
                    List.of(
                            Map.of("line", "network grant", "side", "income", "amount", planned.funds()),
                            Map.of("line", "venue and food", "side", "cost", "amount", planned.funds())));
        }
        if (Boolean.TRUE.equals(planned.sponsors())) {
            data.put(
                    "sponsors",
                    List.of(
                            Map.of("name", "Quayside Cloud", "tier", "gold", "amount", 5000),
                            Map.of("name", "Lantern Bank", "tier", "bronze", "amount", 1000),
                            Map.of("name", "Norrsken Data", "tier", "bronze", "amount", 1000)));
        }
        if (planned.repeats() != null && planned.until() != null) {
            data.put("repeats", planned.repeats());
            data.put("repeatUntil", today.plusDays(planned.until()).toString());
        }
    }

    LocalDateTime start() {
        boolean wholeDay = planned.kind().equals("conference")
                || planned.kind().equals("hackathon")
                || planned.kind().equals("community-day");
        return today.plusDays(planned.event()).atTime(wholeDay ? LocalTime.of(10, 0) : LocalTime.of(19, 0));
    }

    private LocalDateTime end() {
        int nights = planned.nights() == null ? 0 : planned.nights();
        long hours =
                switch (planned.kind()) {
                    case "conference", "hackathon" -> 8;
                    case "community-day" -> 6;
                    case "workshop" -> 3;
                    default -> 2;
                };
        return start().plusDays(nights).plus(hours, ChronoUnit.HOURS);
    }
}
