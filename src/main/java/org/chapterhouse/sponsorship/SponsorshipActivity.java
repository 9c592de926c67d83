package org.chapterhouse.sponsorship;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.engine.ActivityValue.Type;
import org.jspecify.annotations.Nullable;

/** An activity of this module: its catalogue entry, and what all of them need. */
abstract class SponsorshipActivity extends CaseActivity {

    /** Local input of every activity that records what somebody has answered. */
    static final ActivityValue STEP =
            ActivityValue.required("step", Type.TEXT, "BPMN id of the step whose newest answer is recorded");

    static final ActivityValue STATUS_NOW =
            ActivityValue.required("agreementStatus", Type.TEXT, "where the agreement stands");

    static final ActivityValue BENEFITS_LEFT =
            ActivityValue.required("benefitsLeft", Type.INTEGER, "benefits that are neither delivered nor given up");

    static final ActivityValue BLOCKED_AT =
            ActivityValue.required("benefitsBlockedAt", Type.INSTANT, "when unpaid benefits are blocked");

    private final Cases cases;
    private final String name;
    private final String purpose;

    SponsorshipActivity(Cases cases, String name, String purpose) {
        super(cases);
        this.cases = cases;
        this.name = name;
        this.purpose = purpose;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String purpose() {
        return purpose;
    }

    /** The newest answer to the step that the model names. */
    final Cases.StepAnswer newest(CaseSnapshot subject, Call call) {
        String step = call.requiredText("step");
        List<Cases.StepAnswer> given = cases.answers(subject.reference(), step);
        if (given.isEmpty()) {
            throw new IllegalStateException("Nobody has answered " + step + " in " + subject.reference());
        }
        return given.get(given.size() - 1);
    }

    static void tellStatus(Agreement agreement, Call call) {
        call.set("agreementStatus", agreement.status().id());
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
