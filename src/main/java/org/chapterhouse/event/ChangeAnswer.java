package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the newest answer to the action that asked for a change of dates. */
@Component
class ChangeAnswer {

    /** Local input of every activity that applies an action. */
    static final ActivityValue STEP = ActivityValue.required(
            "step", ActivityValue.Type.TEXT, "BPMN id of the action whose newest answer is applied");

    private final Cases cases;

    ChangeAnswer(Cases cases) {
        this.cases = cases;
    }

    Change newest(CaseSnapshot subject, CaseActivity.Call call) {
        String step = step(call);
        List<Cases.StepAnswer> given = cases.answers(subject.reference(), step);
        if (given.isEmpty()) {
            throw new IllegalStateException("Nobody has answered " + step + " in " + subject.reference());
        }
        return new Change(new Answers(given.get(given.size() - 1).data()));
    }

    static String step(CaseActivity.Call call) {
        return Objects.requireNonNull(call.text("step"), "the input step");
    }

    /** The answer. */
    record Change(Answers answers) {

        /** Which date of a series, null for all that are to come. */
        @Nullable
        LocalDate day() {
            return answers.date("date");
        }

        boolean onlyOne() {
            String scope = answers.text("scope");
            return scope == null ? day() != null : scope.equals("one");
        }

        LocalDateTime start(ZoneId zone) {
            return Objects.requireNonNull(answers.time("startsAt", zone), "startsAt");
        }

        @Nullable
        LocalDateTime end(ZoneId zone) {
            return answers.time("endsAt", zone);
        }
    }

    /** The zone on whose wall clock the case's dates stand. */
    static ZoneId zone(CaseSnapshot subject, ZoneId otherwise) {
        return new Answers(subject.data()).zone(otherwise);
    }
}
