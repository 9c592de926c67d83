package org.chapterhouse.account;

import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an admin does about somebody beside the form: enable and disable, and whether they are an admin too. */
@Controller
@RequestMapping("/admin/people/{username}")
class AdminActs {

    private static final String PERSON = "redirect:/admin/people/{username}";
    private static final String BACK = PERSON + "?said=";

    private final PersonPage page;
    private final AccountChanges changes;
    private final AdminGrants grants;
    private final SessionBook sessions;
    private final People people;
    private final MessageSource words;

    AdminActs(
            PersonPage page,
            AccountChanges changes,
            AdminGrants grants,
            SessionBook sessions,
            People people,
            MessageSource words) {
        this.page = page;
        this.changes = changes;
        this.grants = grants;
        this.sessions = sessions;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/enable")
    String enable(@PathVariable String username) {
        changes.enable(page.account(username).id(), true);
        return BACK + "enabled";
    }

    @PostMapping("/disable")
    String disable(@PathVariable String username) {
        AccountView account = page.account(username);
        if (account.id() == people.current().id()) {
            throw new NotPossibleNow();
        }
        changes.enable(account.id(), false);
        sessions.endAll(account.person().username());
        return BACK + "disabled";
    }

    @PostMapping("/admin")
    ModelAndView ask(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes said,
            Locale locale) {
        AccountView account = page.account(username);
        try {
            boolean granted = grants.ask(account, reason, people.current());
            return new ModelAndView(BACK + (granted ? "admin-granted" : "admin-asked"), "username", username);
        } catch (InvalidInput invalid) {
            return page.refused(
                    invalid.status(), account, PersonForm.of(account).because(reason), invalid.errors());
        } catch (NotPossibleNow overtaken) {
            said.addFlashAttribute("flash", words.getMessage("account.grant.overtaken", null, locale));
            return new ModelAndView(PERSON, "username", username);
        }
    }

    /** Who has left sees the page of that person no more. */
    @PostMapping("/admin/end")
    String takeAway(@PathVariable String username) {
        AccountView account = page.account(username);
        Person by = people.current();
        grants.takeAway(account, by);
        return account.id() == by.id() ? "redirect:/?said=admin-left" : BACK + "admin-ended";
    }

    @PostMapping("/grants/{id}/{decision:consent|refuse|withdraw}")
    String decide(
            @PathVariable String username,
            @PathVariable long id,
            @PathVariable String decision,
            RedirectAttributes said,
            Locale locale) {
        try {
            switch (decision) {
                case "consent" -> grants.consent(id, people.current());
                case "refuse" -> grants.refuse(id, people.current());
                default -> grants.withdraw(id, people.current());
            }
            return BACK + "admin-" + decision;
        } catch (GrantDecided before) {
            said.addFlashAttribute("flash", outcome(before.grant(), locale));
            return PERSON;
        }
    }

    private String outcome(AdminGrant grant, Locale locale) {
        Object[] by = {Objects.requireNonNullElse(grant.decidedByName(), "–")};
        return words.getMessage("account.grant.decided." + grant.outcome(), by, locale);
    }
}
