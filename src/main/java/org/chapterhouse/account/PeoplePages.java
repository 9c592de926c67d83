package org.chapterhouse.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.Identities;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

    private static final int SHOWN_CHANGES = 20;

    private final AccountDirectory accounts;
    private final AccountChanges changes;
    private final AdminGrants grants;
    private final Identities identities;
    private final Regions regions;
    private final ChapterNames chapterNames;

    PeoplePages(
            AccountDirectory accounts,
            AccountChanges changes,
            AdminGrants grants,
            Identities identities,
            Regions regions,
            ChapterNames chapterNames) {
        this.accounts = accounts;
        this.changes = changes;
        this.grants = grants;
        this.identities = identities;
        this.regions = regions;
        this.chapterNames = chapterNames;
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
        AccountView account = account(username);
        return page(HttpStatus.OK, account, PersonForm.of(account), List.of(), cursor);
    }

    @PostMapping("/{username}")
    ModelAndView assign(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam(name = "groups", required = false) String @Nullable [] groups,
            @RequestParam(name = "regions", required = false) String @Nullable [] served,
            @RequestParam(defaultValue = "") String employer) {
        AccountView account = account(username);
        PersonForm form = new PersonForm(set(groups), set(served), employer, version, "");
        try {
            changes.assign(
                    account.id(), version, form.groups(), form.regions(), employer.isBlank() ? null : employer.strip());
            return new ModelAndView("redirect:/admin/people/{username}?said=saved", "username", username);
        } catch (InvalidInput invalid) {
            return page(invalid.status(), account, form, invalid.errors(), null);
        }
    }

    AccountView account(String username) {
        return accounts.byUsername(username).orElseThrow(NotFound::new);
    }

    ModelAndView page(
            HttpStatusCode status,
            AccountView account,
            PersonForm form,
            List<FieldError> errors,
            @Nullable String cursor) {
        ModelAndView page = new ModelAndView("account/person", status);
        page.addObject("account", account);
        page.addObject(
                "chapterNames",
                chapterNames.of(account.person().memberships().stream()
                        .map(Membership::chapter)
                        .toList()));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject(
                "groups",
                Groups.ALL.stream().filter(one -> !one.equals(Groups.ADMINS)).toList());
        page.addObject("regions", regions.all());
        page.addObject("grants", grants.of(account.id()));
        page.addObject("lastAdmin", grants.isLastAdmin(account.person()));
        page.addObject("identities", identities.of(account.id()));
        page.addObject("history", changes.history(account.id(), SHOWN_CHANGES, cursor));
        return page;
    }

    private static Set<String> set(String @Nullable [] values) {
        return new TreeSet<>(Arrays.asList(Objects.requireNonNullElse(values, new String[0])));
    }
}
