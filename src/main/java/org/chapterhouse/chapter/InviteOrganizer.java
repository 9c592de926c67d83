package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Sends whoever is to be an organizer a link to accept the agreement. */
@Component("inviteOrganizer")
class InviteOrganizer extends ChapterActivity {

    private final AgreementLinks links;

    InviteOrganizer(Cases cases, AgreementLinks links) {
        super(cases, "inviteOrganizer", "Sends whoever is to be an organizer a link to accept the chapter agreement.");
        this.links = links;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("validFor", TEXT, "how long the link can be used, such as P30D"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        OrganizerChange change = new OrganizerChange(subject.data());
        String email = Objects.requireNonNull(change.newEmail(), "newEmail");
        links.ask(
                subject.reference(),
                Objects.requireNonNullElse(change.newName(), ""),
                email,
                subject.title(),
                Duration.parse(call.requiredText("validFor")));
    }
}
