package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Hands a chapter's lead over, or lets an organizer go. */
@Component("changeTeam")
class ChangeTeam extends ChapterActivity {

    private final Team team;
    private final HealthWatch health;

    ChangeTeam(Cases cases, Team team, HealthWatch health) {
        super(cases, "changeTeam", "Hands the lead of the case's chapter over, or takes an organizer's role away.");
        this.team = team;
        this.health = health;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("change", TEXT, "hand-over, remove or leave"),
                ActivityValue.optional(
                        "personAccount", TEXT, "account number of whom it is about; of leave it is whoever asks"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = Team.chapterOf(subject);
        String reference = subject.reference();
        switch (call.requiredText("change")) {
            case "hand-over" -> team.handOver(slug, person(call), reference);
            case "remove" -> team.remove(slug, person(call), reference);
            case "leave" -> leave(subject, slug);
            default -> throw new IllegalArgumentException("changeTeam knows no " + call.text("change"));
        }
    }

    private void leave(CaseSnapshot subject, String slug) {
        if (team.isLast(slug, subject.submitter()) && new OrganizerChange(subject.data()).rest()) {
            health.letRest(slug, subject.reference());
        } else {
            team.remove(slug, subject.submitter(), subject.reference());
        }
    }

    private static long person(Call call) {
        return Long.parseLong(Objects.requireNonNull(call.text("personAccount"), "personAccount"));
    }
}
