package org.chapterhouse.sponsorship;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the sponsor thought of it. */
@Component("recordFeedback")
class RecordFeedback extends SponsorshipActivity {

    private final AgreementBook book;

    RecordFeedback(Cases cases, AgreementBook book) {
        super(cases, "recordFeedback", "Keeps how content the sponsor was, and why.");
        this.book = book;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(STEP);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Answers answers = new Answers(newest(subject, call).data());
        book.of(subject.reference()).heard(stars(answers.text("rating")), answers.text("feedback"));
    }

    private static @Nullable Integer stars(@Nullable String rating) {
        return rating == null ? null : Integer.valueOf(rating);
    }
}
