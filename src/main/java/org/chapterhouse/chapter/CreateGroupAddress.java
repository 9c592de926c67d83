package org.chapterhouse.chapter;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives the chapter's team an address of its own. */
@Component("createGroupAddress")
class CreateGroupAddress extends ChapterActivity {

    private final Team team;
    private final String domain;

    CreateGroupAddress(Cases cases, Team team, @Value("${chapterhouse.group-domain:chapters.example}") String domain) {
        super(cases, "createGroupAddress", "Gives the chapter's team an e-mail address of its own.");
        this.team = team;
        this.domain = domain;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = Team.chapterOf(subject);
        team.reachableAt(slug, slug + "@" + domain, subject.reference());
    }
}
