package org.chapterhouse.event;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.DECIMAL;
import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.optional;
import static org.chapterhouse.engine.ActivityValue.required;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** The machine checks of a proposal: numbers that decisions read, and the clash list for people. */
@Component("checkEventProposal")
class CheckEventProposal extends EventActivity {

    private final Cases cases;
    private final ChapterDirectory chapters;
    private final People people;
    private final Surroundings surroundings;
    private final ClashNote note;
    private final Clock clock;

    CheckEventProposal(
            Cases cases,
            ChapterDirectory chapters,
            People people,
            Surroundings surroundings,
            ClashNote note,
            Clock clock) {
        super(
                cases,
                "checkEventProposal",
                "Works out what the decisions read of an event proposal, and tells the timeline about clashing events.");
        this.cases = cases;
        this.chapters = chapters;
        this.people = people;
        this.surroundings = surroundings;
        this.note = note;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("startsInstant", INSTANT, "when the first date starts"),
                optional("endsInstant", INSTANT, "when the first date ends"),
                required("leadDays", INTEGER, "whole days from now to the start; negative if it is past"),
                required("occurrences", INTEGER, "how many dates the series has"),
                required("ticketed", BOOLEAN, "whether a ticket costs anything"),
                required("organizers", INTEGER, "organizers of the chapter"),
                required("employers", INTEGER, "different employers among them, as far as they are known"),
                required("mentors", INTEGER, "the chapter's mentors who look after its region"),
                required("committedSponsors", INTEGER, "sponsors named in the proposal"),
                optional("attendeesPerCoach", DECIMAL, "people expected for each coach; null without coaches"),
                required(
                        "clashes",
                        INTEGER,
                        "events on the same day of the chapter, in the city or within 100 km, and conferences in the country"),
                required("publicHolidays", INTEGER, "dates that are public holidays in the country"),
                required(
                        "countryConferencesNear",
                        INTEGER,
                        "other conferences in the country two months before or after"),
                required("cityConferencesThisYear", INTEGER, "other conferences in the city in the year of the start"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Proposal proposal = Proposal.of(subject, chapterOf(subject, chapters));
        When when = proposal.when();
        call.set("startsInstant", date(when.start().toInstant()));
        call.set("endsInstant", when.end() == null ? null : date(when.end().toInstant()));
        call.set("leadDays", leadDays(clock, when));
        call.set("occurrences", (long) proposal.starts().size());
        call.set("ticketed", proposal.ticketed());
        call.set("committedSponsors", (long) proposal.sponsors().size());
        call.set("attendeesPerCoach", proposal.attendeesPerCoach());
        Surroundings.Conferences conferences = surroundings.conferences(proposal);
        call.set("countryConferencesNear", conferences.near());
        call.set("cityConferencesThisYear", conferences.inCity());
        countOrganizers(proposal, call);
        countMentors(subject, call);
        lookForClashes(proposal, call);
        lookForHolidays(proposal, call);
    }

    static long leadDays(Clock clock, When when) {
        long seconds =
                Duration.between(clock.instant(), when.start().toInstant()).getSeconds();
        return Math.floorDiv(seconds, Duration.ofDays(1).getSeconds());
    }

    private void countOrganizers(Proposal proposal, Call call) {
        List<Person> organizers = people.organizersOf(proposal.chapter().slug());
        call.set("organizers", (long) organizers.size());
        call.set(
                "employers",
                organizers.stream()
                        .map(Person::employer)
                        .filter(Objects::nonNull)
                        .map(employer -> employer.strip().toLowerCase(Locale.ROOT))
                        .filter(employer -> !employer.isEmpty())
                        .distinct()
                        .count());
    }

    private void countMentors(CaseSnapshot subject, Call call) {
        Membership mentor = new Membership(String.valueOf(subject.chapter()), "mentor");
        call.set(
                "mentors",
                people.members("mentors", subject.region()).stream()
                        .filter(person -> person.memberships().contains(mentor))
                        .count());
    }

    private void lookForClashes(Proposal proposal, Call call) {
        List<EventInfo> clashes = surroundings.clashes(proposal);
        call.set("clashes", (long) clashes.size());
        if (!clashes.isEmpty()) {
            tell(proposal, language -> note.of(clashes, language), call);
        }
    }

    private void lookForHolidays(Proposal proposal, Call call) {
        List<Holidays.Day> holidays = surroundings.holidays(proposal);
        call.set("publicHolidays", (long) holidays.size());
        if (!holidays.isEmpty()) {
            tell(proposal, language -> note.ofHolidays(holidays, language), call);
        }
    }

    private void tell(Proposal proposal, Function<Locale, String> words, Call call) {
        cases.tell(proposal.subject().reference(), Cases.Note.inEachLanguage("rule", "shared", words), call.element());
    }
}
