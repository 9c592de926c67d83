package org.chapterhouse.account;

import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an admin does about somebody beside the form: enable and disable, and whether they are an admin too. */
@Controller
@RequestMapping("/admin/people/{username}")
class AdminActs {

    private static final String BACK = "redirect:/admin/people/{username}?said=";

    private final PeoplePages pages;
    private final AccountChanges changes;
    private final AdminGrants grants;
    private final SessionBook sessions;
    private final People people;

    AdminActs(PeoplePages pages, AccountChanges changes, AdminGrants grants, SessionBook sessions, People people) {
        this.pages = pages;
        this.changes = changes;
        this.grants = grants;
        this.sessions = sessions;
        this.people = people;
    }

    @PostMapping("/enable")
    String enable(@PathVariable String username) {
        changes.enable(pages.account(username).id(), true);
        return BACK + "enabled";
    }

    @PostMapping("/disable")
    String disable(@PathVariable String username) {
        AccountView account = pages.account(username);
        if (account.id() == people.current().id()) {
            throw new NotPossibleNow();
        }
        changes.enable(account.id(), false);
        sessions.endAll(account.person().username());
        return BACK + "disabled";
    }

    @PostMapping("/admin")
    ModelAndView ask(@PathVariable String username, @RequestParam(defaultValue = "") String reason) {
        AccountView account = pages.account(username);
        try {
            boolean granted = grants.ask(account, reason, people.current());
            return new ModelAndView(BACK + (granted ? "admin-granted" : "admin-asked"), "username", username);
        } catch (InvalidInput invalid) {
            return pages.page(
                    invalid.status(), account, PersonForm.of(account).because(reason), invalid.errors(), null);
        }
    }

    @PostMapping("/admin/end")
    String takeAway(@PathVariable String username) {
        grants.takeAway(pages.account(username));
        return BACK + "admin-ended";
    }

    @PostMapping("/grants/{id}/{decision:consent|refuse|withdraw}")
    String decide(@PathVariable String username, @PathVariable long id, @PathVariable String decision) {
        switch (decision) {
            case "consent" -> grants.consent(id, people.current());
            case "refuse" -> grants.refuse(id, people.current());
            default -> grants.withdraw(id, people.current());
        }
        return BACK + "admin-" + decision;
    }
}
