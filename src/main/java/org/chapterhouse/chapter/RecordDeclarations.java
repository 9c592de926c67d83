package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Keeps what the applicants have declared, with the version of each text and the time. */
@Component("recordDeclarations")
class RecordDeclarations extends ChapterActivity {

    private static final String ACTIVE = "active";

    private final Declarations declarations;
    private final Clock clock;

    RecordDeclarations(Cases cases, Declarations declarations, Clock clock) {
        super(
                cases,
                "recordDeclarations",
                "Keeps which declarations the submitter has made, in which version of their text, and when.");
        this.declarations = declarations;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.optional(
                "texts", TEXT, "active for the texts that new applicants read; else those of the case's own release"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Map<String, String> texts =
                ACTIVE.equals(call.text("texts")) ? declarations.current() : declarations.asRead(subject.reference());
        texts.keySet().retainAll(subject.data().keySet());
        declarations.declare(subject.reference(), subject.submitter(), texts, clock.instant());
    }
}
