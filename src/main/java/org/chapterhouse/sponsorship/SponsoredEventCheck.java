package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.chapterhouse.forms.FieldCheck;
import org.springframework.stereotype.Component;

/** {@code sponsorship.event:chapter}: the case of an event of that chapter that is still to come. */
@Component
class SponsoredEventCheck implements FieldCheck {

    private final Cases cases;
    private final EventDirectory events;

    SponsoredEventCheck(Cases cases, EventDirectory events) {
        this.cases = cases;
        this.events = events;
    }

    @Override
    public String name() {
        return "sponsorship.event";
    }

    @Override
    public String purpose() {
        return "The reference of the case of an event that is still to come, of the chapter that the named field holds.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        String reference = String.valueOf(field.value()).strip();
        Object chapter = field.argument() == null ? null : field.other(field.argument());
        // another chapter's case is told like one that does not exist
        if (!isProposalOf(reference, String.valueOf(chapter))) {
            return Optional.of(new Problem("sponsorship.check.event", reference.toUpperCase(Locale.ROOT)));
        }
        List<EventInfo> dates = events.ofCase(reference);
        boolean over = !dates.isEmpty() && dates.stream().noneMatch(date -> date.status() == EventStatus.SCHEDULED);
        return over ? Optional.of(new Problem("sponsorship.check.event-over", reference)) : Optional.empty();
    }

    private boolean isProposalOf(String reference, String chapter) {
        try {
            CaseSnapshot subject = cases.snapshot(reference);
            return subject.flow().equals("event-proposal") && chapter.equals(subject.chapter());
        } catch (NotFound e) {
            return false;
        }
    }
}
