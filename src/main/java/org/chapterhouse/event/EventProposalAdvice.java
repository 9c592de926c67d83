package org.chapterhouse.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.PolicyDecisions;
import org.chapterhouse.casework.StartAdvice;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells an organizer before sending that the date is too near, a public holiday, or the date of other events. */
@Component
class EventProposalAdvice implements StartAdvice {

    private final PolicyDecisions decisions;
    private final ChapterDirectory chapters;
    private final Surroundings surroundings;
    private final ClashNote note;
    private final MessageSource messages;
    private final Clock clock;

    EventProposalAdvice(
            PolicyDecisions decisions,
            ChapterDirectory chapters,
            Surroundings surroundings,
            ClashNote note,
            MessageSource messages,
            Clock clock) {
        this.decisions = decisions;
        this.chapters = chapters;
        this.surroundings = surroundings;
        this.note = note;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals("event-proposal");
    }

    @Override
    public List<String> before(String flow, Map<String, Object> data, Person who) {
        String slug = new Answers(data).text("chapter");
        ChapterInfo chapter =
                (slug == null ? Optional.<ChapterInfo>empty() : chapters.find(slug)).orElseThrow(NotFound::new);
        Proposal proposal = Proposal.of(unsent(flow, data, chapter, who), chapter);
        List<String> items = new ArrayList<>();
        minimumLeadDays(proposal).flatMap(days -> tooLate(proposal, days, who)).ifPresent(items::add);
        List<EventInfo> clashes = surroundings.clashes(proposal);
        if (!clashes.isEmpty()) {
            items.add(note.of(clashes, who.locale()) + " "
                    + messages.getMessage("event.advice.clash", null, who.locale()));
        }
        List<Holidays.Day> holidays = surroundings.holidays(proposal);
        if (!holidays.isEmpty()) {
            items.add(note.ofHolidays(holidays, who.locale()) + " "
                    + messages.getMessage("event.advice.holiday", null, who.locale()));
        }
        return List.copyOf(items);
    }

    /** The proposal as its case would know it; it has no reference yet. */
    private CaseSnapshot unsent(String flow, Map<String, Object> data, ChapterInfo chapter, Person who) {
        return new CaseSnapshot(
                0,
                "",
                flow,
                0,
                chapter.facts().name(),
                chapter.slug(),
                chapter.facts().country(),
                Person.WORLD,
                who.id(),
                clock.instant(),
                data);
    }

    /** What the active policy asks of an event of this class; empty if it asks nothing. */
    private Optional<Long> minimumLeadDays(Proposal proposal) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("kind", proposal.kind());
        inputs.put("expectedAttendance", proposal.answers().longNumber("expectedAttendance"));
        inputs.put("ticketed", proposal.ticketed());
        inputs.put("nights", proposal.answers().longNumber("nights"));
        return output("event-class", inputs, "eventClass")
                .flatMap(eventClass -> output("lead-time", Map.of("eventClass", eventClass), "minimumLeadDays"))
                .map(days -> ((Number) days).longValue());
    }

    private Optional<Object> output(String decision, Map<String, @Nullable Object> inputs, String name) {
        return decisions.ofActiveRelease(decision, inputs).stream().findFirst().map(row -> row.get(name));
    }

    private Optional<String> tooLate(Proposal proposal, long minimumLeadDays, Person who) {
        Instant now = clock.instant();
        Instant start = proposal.when().start().toInstant();
        if (!PlanReview.isInside(minimumLeadDays, start, now)) {
            return Optional.empty();
        }
        // the day on which this hour of the day has passed is only just too early, so it is the next one
        LocalDate from = now.plus(Duration.ofDays(minimumLeadDays))
                .atZone(proposal.zone())
                .toLocalDate()
                .plusDays(1);
        String day =
                from.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(who.locale()));
        long left = Math.max(0, CheckEventProposal.leadDays(clock, proposal.when()));
        Object[] named = {minimumLeadDays, left, day};
        return Optional.of(messages.getMessage("event.advice.late", named, who.locale()));
    }
}
