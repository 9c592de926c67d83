package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.required;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Follows an event that has moved. */
@Component("planBenefits")
class PlanBenefits extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;
    private final Clock clock;

    PlanBenefits(Cases cases, AgreementBook book, Billing billing, Clock clock) {
        super(
                cases,
                "planBenefits",
                "Works out anew when unpaid benefits are blocked; what was blocked too early is free again.");
        this.book = book;
        this.billing = billing;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(required("blockDays", INTEGER, "days before the event"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(BLOCKED_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        long blockDays = Objects.requireNonNull(call.number("blockDays"), "blockDays");
        Instant at = billing.blockedAt(agreement, billing.of(agreement), blockDays);
        call.set("benefitsBlockedAt", date(at));
        if (at.isAfter(clock.instant())) {
            agreement.blockBenefits(false, clock.instant(), call.element());
        }
    }
}
