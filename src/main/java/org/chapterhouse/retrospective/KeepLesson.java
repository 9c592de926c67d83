package org.chapterhouse.retrospective;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Keeps what the playbook's curators made of a lesson. */
@Component("keepLesson")
class KeepLesson extends RetrospectiveActivity {

    private final Cases cases;
    private final Lessons lessons;
    private final Clock clock;

    KeepLesson(Cases cases, Lessons lessons, Clock clock) {
        super(cases, "keepLesson", "Keeps a lesson as a point of the playbook, if the curators say so.");
        this.cases = cases;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the step at which the lesson was looked at"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        cases.answers(subject.reference(), call.requiredText("step")).stream()
                .map(answer -> new Answers(answer.data()))
                .filter(answer -> "keep".equals(answer.text("lessonKept")))
                .forEach(answer -> keep(subject, answer));
    }

    private void keep(CaseSnapshot subject, Answers answer) {
        String topic = answer.text("lessonTopic");
        String point = answer.text("lessonPoint");
        if (topic != null && point != null) {
            lessons.save(new Lesson(subject.reference(), topic, point, clock.instant()));
        }
    }
}
