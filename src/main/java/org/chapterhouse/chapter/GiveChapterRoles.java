package org.chapterhouse.chapter;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** Makes everybody who has accepted the agreement an organizer of the new chapter. */
@Component("giveChapterRoles")
class GiveChapterRoles extends ChapterActivity {

    private final Acceptances acceptances;
    private final Team team;

    GiveChapterRoles(Cases cases, Acceptances acceptances, Team team) {
        super(
                cases,
                "giveChapterRoles",
                "Gives the chapter's roles to whoever has accepted the agreement: lead and organizers.");
        this.acceptances = acceptances;
        this.team = team;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = Team.chapterOf(subject);
        acceptances
                .of(subject.reference())
                .forEach(accepted -> team.add(slug, accepted.account(), accepted.role(), subject.reference()));
    }
}
