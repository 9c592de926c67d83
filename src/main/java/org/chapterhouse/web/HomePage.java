package org.chapterhouse.web;

import org.chapterhouse.casework.CaseQuery;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.inbox.Inbox;
import org.chapterhouse.inbox.InboxQuery;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.PersonAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: for organizers their cases, for reviewers what waits for them, for visitors what this is. */
@Controller
class HomePage {

    private static final int SHOWN = 5;

    private final Casework casework;
    private final Drafts drafts;
    private final Inbox inbox;
    private final People people;

    HomePage(Casework casework, Drafts drafts, Inbox inbox, People people) {
        this.casework = casework;
        this.drafts = drafts;
        this.inbox = inbox;
        this.people = people;
    }

    @GetMapping("/")
    String home(@Nullable Authentication caller, Model model) {
        if (!(caller instanceof PersonAuthentication)) {
            return "home/public";
        }
        Person who = people.current();
        model.addAttribute("flows", casework.flows());
        model.addAttribute("drafts", drafts.of(who));
        model.addAttribute("cases", casework.list(new CaseQuery(null, "open", null, null), who, SHOWN, null));
        boolean reviewer = Viewer.of(who).reviewer();
        if (reviewer) {
            model.addAttribute("waiting", inbox.list(InboxQuery.of(Queue.ALL), who, SHOWN, null));
            model.addAttribute("mine", inbox.count(InboxQuery.of(Queue.MINE), who));
            model.addAttribute("unassigned", inbox.count(InboxQuery.of(Queue.UNASSIGNED), who));
        }
        return "home/signed-in";
    }
}
