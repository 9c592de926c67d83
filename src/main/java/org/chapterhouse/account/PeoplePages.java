package org.chapterhouse.account;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Limit;
import org.chapterhouse.people.AccountChangedMeanwhile;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The admins' pages about people: who there is, and what each may do. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private final AccountDirectory accounts;
    private final Assignments assignments;
    private final AdminGrants grants;
    private final PersonPage page;

    PeoplePages(AccountDirectory accounts, Assignments assignments, AdminGrants grants, PersonPage page) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.grants = grants;
        this.page = page;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("group", group);
        model.addAttribute("state", state);
        model.addAttribute("groups", Groups.ALL);
        model.addAttribute("pending", grants.pending());
        model.addAttribute(
                "people", accounts.search(new AccountDirectory.Query(q, group, state, Limit.of(null), cursor)));
        return "account/people";
    }

    @GetMapping("/{username}")
    ModelAndView one(@PathVariable String username, @RequestParam(required = false) @Nullable String cursor) {
        return page.of(page.account(username), cursor);
    }

    @PostMapping("/{username}")
    ModelAndView assign(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam(name = "groups", required = false) String @Nullable [] groups,
            @RequestParam(name = "regions", required = false) String @Nullable [] served,
            @RequestParam(defaultValue = "") String employer) {
        AccountView account = page.account(username);
        PersonForm form = new PersonForm(set(groups), set(served), employer, version, "");
        try {
            assignments.assign(account, form);
            return new ModelAndView("redirect:/admin/people/{username}?said=saved", "username", username);
        } catch (InvalidInput invalid) {
            return page.refused(invalid.status(), account, form, invalid.errors());
        } catch (AccountChangedMeanwhile | OptimisticLockingFailureException overtaken) {
            return page.overtaken(page.account(username), form);
        }
    }

    private static Set<String> set(String @Nullable [] values) {
        return new TreeSet<>(Arrays.asList(Objects.requireNonNullElse(values, new String[0])));
    }
}
