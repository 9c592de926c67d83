package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Duration;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Sends every co-organizer who has not accepted yet a link of their own. */
@Component("inviteCoOrganizers")
class InviteCoOrganizers extends ChapterActivity {

    private final AgreementLinks links;

    InviteCoOrganizers(Cases cases, AgreementLinks links) {
        super(
                cases,
                "inviteCoOrganizers",
                "Sends each co-organizer who has not accepted the agreement a link that works once, by e-mail.");
        this.links = links;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("validFor", TEXT, "how long a link can be used, such as P30D"),
                ActivityValue.optional(
                        "again",
                        BOOLEAN,
                        "true to send a new link to who has one already; else only who is new gets one"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        links.invite(
                subject.reference(),
                new Application(subject.data()),
                subject.title(),
                Duration.parse(call.requiredText("validFor")),
                call.flag("again"));
    }
}
