package org.chapterhouse.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.Identities;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: name, language, address, password, and where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private static final String DONE = "redirect:/account?said=";

    private final OwnAccount own;
    private final AccountDirectory accounts;
    private final Identities identities;
    private final SessionBook sessions;
    private final People people;

    AccountPages(
            OwnAccount own, AccountDirectory accounts, Identities identities, SessionBook sessions, People people) {
        this.own = own;
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(HttpStatus.OK, AccountForm.of(people.current()), "", List.of(), request);
    }

    @PostMapping("/profile")
    ModelAndView profile(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String timezone,
            HttpServletRequest request) {
        Person who = people.current();
        AccountForm form = AccountForm.of(who).profile(name, language, timezone);
        return changed("profile", form, request, "saved", () -> own.settle(who, name, language, timezone));
    }

    @PostMapping("/email")
    ModelAndView email(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request) {
        Person who = people.current();
        AccountForm form = AccountForm.of(who).newEmail(email);
        return changed("email", form, request, "email-asked", () -> own.askForEmail(who, current, email.strip()));
    }

    @PostMapping("/password")
    ModelAndView password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Person who = people.current();
        ModelAndView answer = changed(
                "password",
                AccountForm.of(who),
                request,
                "password-changed",
                () -> own.changePassword(who, current, password, session(request)));
        if (answer.getStatus() == null && session(request) != null) {
            request.changeSessionId();
        }
        return answer;
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@PathVariable String handle) {
        sessions.end(people.current().username(), handle);
        return DONE + "session-ended#sessions";
    }

    @PostMapping("/sessions/end")
    String endOthers(HttpServletRequest request) {
        sessions.endAllBut(people.current().username(), session(request));
        return DONE + "sessions-ended#sessions";
    }

    @PostMapping("/identities/unlink")
    String unlink(@RequestParam(defaultValue = "") String issuer, @RequestParam(defaultValue = "") String subject) {
        identities.unlink(people.current().id(), issuer, subject);
        return DONE + "unlinked";
    }

    private ModelAndView changed(
            String form, AccountForm typed, HttpServletRequest request, String said, Runnable change) {
        try {
            change.run();
            return new ModelAndView(DONE + said);
        } catch (InvalidInput invalid) {
            return page(invalid.status(), typed, form, FormErrors.of(form, invalid.errors()), request);
        }
    }

    private ModelAndView page(
            HttpStatusCode status,
            AccountForm form,
            String refused,
            List<FieldError> errors,
            HttpServletRequest request) {
        Person who = people.current();
        ModelAndView page = new ModelAndView("account/account", status);
        page.addObject("account", accounts.byId(who.id()).orElseThrow(NotFound::new));
        page.addObject("form", form);
        page.addObject("refused", refused);
        page.addObject("errors", errors);
        page.addObject("sessions", sessions.of(who.username(), session(request)));
        page.addObject("identities", identities.of(who.id()));
        page.addObject("languages", Choices.LANGUAGES);
        page.addObject("zones", Choices.ZONES);
        return page;
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
