package org.chapterhouse.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Begins a dormant chapter again, led by whoever staff have named, or by whoever asked for it. */
@Component("reviveChapter")
class ReviveChapter extends ChapterActivity {

    private static final List<String> STEPS = List.of("ask-revival", "revive-by-staff");

    private final Cases cases;
    private final ChapterLife life;
    private final Team team;
    private final People people;

    ReviveChapter(Cases cases, ChapterLife life, Team team, People people) {
        super(
                cases,
                "reviveChapter",
                "Makes a dormant chapter active, led by whoever staff name or by whoever asked for its revival.");
        this.cases = cases;
        this.life = life;
        this.team = team;
        this.people = people;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = Team.chapterOf(subject);
        StepAnswer last = STEPS.stream()
                .flatMap(step -> cases.answers(subject.reference(), step).stream())
                .max(Comparator.comparing(StepAnswer::at))
                .orElseThrow(NotFound::new);
        long lead = Stream.ofNullable(last.data().get("lead"))
                .filter(String.class::isInstance)
                .flatMap(name -> people.byUsername((String) name).stream())
                .map(Person::id)
                .findFirst()
                .orElse(last.by());
        life.change(slug, (chapter, at) -> chapter.revive(at, subject.reference()));
        team.add(slug, lead, Team.LEAD, subject.reference());
    }
}
