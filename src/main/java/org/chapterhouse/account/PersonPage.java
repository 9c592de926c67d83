package org.chapterhouse.account;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.AccountView;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.Identities;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The admins' page about somebody, as it is opened and as it comes back when something on it did not go. */
@Component
class PersonPage {

    private static final int SHOWN_CHANGES = 20;

    private final AccountDirectory accounts;
    private final AccountChanges changes;
    private final AdminGrants grants;
    private final AdminRoster roster;
    private final Identities identities;
    private final Regions regions;
    private final ChapterNames chapterNames;
    private final PersonWords words;
    private final People people;

    PersonPage(
            AccountDirectory accounts,
            AccountChanges changes,
            AdminGrants grants,
            AdminRoster roster,
            Identities identities,
            Regions regions,
            ChapterNames chapterNames,
            PersonWords words,
            People people) {
        this.accounts = accounts;
        this.changes = changes;
        this.grants = grants;
        this.roster = roster;
        this.identities = identities;
        this.regions = regions;
        this.chapterNames = chapterNames;
        this.words = words;
        this.people = people;
    }

    AccountView account(String username) {
        return accounts.byUsername(username).orElseThrow(NotFound::new);
    }

    ModelAndView of(AccountView account, @Nullable String cursor) {
        return page(HttpStatus.OK, account, PersonForm.of(account), List.of(), cursor);
    }

    /** With what was typed, and what is wrong with it. */
    ModelAndView refused(HttpStatusCode status, AccountView account, PersonForm typed, List<FieldError> errors) {
        return page(status, account, typed, errors, null);
    }

    /** With what was typed, which can be saved from here over what somebody else has saved meanwhile. */
    ModelAndView overtaken(AccountView now, PersonForm typed) {
        Locale locale = LocaleContextHolder.getLocale();
        ModelAndView page = page(HttpStatus.CONFLICT, now, typed.at(now.version()), List.of(), null);
        page.addObject("overtaken", true);
        page.addObject("groupsNow", words.groups(now.groups(), locale));
        page.addObject("regionsNow", words.regions(now.person().regions(), locale));
        return page;
    }

    private ModelAndView page(
            HttpStatusCode status,
            AccountView account,
            PersonForm form,
            List<FieldError> errors,
            @Nullable String cursor) {
        Locale locale = LocaleContextHolder.getLocale();
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
        page.addObject("lastAdmin", roster.isLast(account.person()));
        page.addObject("leavesOneAdmin", roster.leavesOne(account.person()));
        page.addObject("stuck", roster.isStuck(people.current()));
        List<String> idle = Assignments.idle(account);
        page.addObject("idle", idle.isEmpty() ? null : words.groups(idle, locale));
        page.addObject("identities", identities.of(account.id()));
        page.addObject(
                "history",
                changes.history(account.id(), SHOWN_CHANGES, cursor).map(line -> words.change(line, locale)));
        return page;
    }
}
