package org.chapterhouse.casework;

import org.springframework.stereotype.Component;

/** Gives the submitter a new draft with the data of this case, such as after a redirect. */
@Component
class OfferNewDraft extends CaseActivity {

    private final DraftRows drafts;
    private final Timeline timeline;

    OfferNewDraft(Cases cases, DraftRows drafts, Timeline timeline) {
        super(cases);
        this.timeline = timeline;
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "offerNewDraft";
    }

    @Override
    public String purpose() {
        return "Gives the submitter a draft of a new case of the same flow, filled in with the data of this one.";
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        drafts.save(new Draft(subject.submitter(), subject.flow(), null, subject.data(), timeline.now()));
    }
}
