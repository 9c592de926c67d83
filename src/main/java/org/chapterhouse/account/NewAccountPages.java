package org.chapterhouse.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a link that allows to make an account: of a registration, or the first admin's. */
@Controller
class NewAccountPages {

    private final NewAccounts accounts;

    NewAccountPages(NewAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/once/confirm-email/{secret}")
    ModelAndView registration(@PathVariable String secret, Locale locale) {
        return show(Purpose.CONFIRM_EMAIL, secret, locale);
    }

    @PostMapping("/once/confirm-email/{secret}")
    ModelAndView register(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String timezone) {
        NewAccountForm form = new NewAccountForm("", username, name, password, language, timezone);
        return make(Purpose.CONFIRM_EMAIL, secret, form, () -> accounts.confirmed(secret, form.wanted()), "registered");
    }

    @GetMapping("/once/first-admin/{secret}")
    ModelAndView firstAdmin(@PathVariable String secret, Locale locale) {
        return show(Purpose.FIRST_ADMIN, secret, locale);
    }

    @PostMapping("/once/first-admin/{secret}")
    ModelAndView makeFirstAdmin(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String timezone) {
        NewAccountForm form = new NewAccountForm(email, username, name, password, language, timezone);
        return make(Purpose.FIRST_ADMIN, secret, form, () -> accounts.firstAdmin(secret, form.wanted()), "registered");
    }

    private ModelAndView show(Purpose purpose, String secret, Locale locale) {
        Optional<String> subject = accounts.subject(purpose, secret);
        if (subject.isEmpty()) {
            return gone(purpose);
        }
        String email = purpose == Purpose.CONFIRM_EMAIL ? subject.get() : "";
        return page(purpose, secret, HttpStatus.OK, NewAccountForm.empty(email, locale), List.of());
    }

    private ModelAndView make(Purpose purpose, String secret, NewAccountForm form, Runnable work, String said) {
        try {
            work.run();
            return new ModelAndView("redirect:/sign-in?said=" + said);
        } catch (InvalidInput invalid) {
            NewAccountForm shown = purpose == Purpose.CONFIRM_EMAIL
                    ? form.to(accounts.subject(purpose, secret).orElse(""))
                    : form;
            return page(purpose, secret, invalid.status(), shown, invalid.errors());
        } catch (Refusal spentOrUnknown) {
            return gone(purpose);
        }
    }

    static ModelAndView gone(Purpose purpose) {
        ModelAndView page = new ModelAndView("account/gone", HttpStatus.NOT_FOUND);
        page.addObject("purpose", purpose.word());
        return page;
    }

    private static ModelAndView page(
            Purpose purpose, String secret, HttpStatusCode status, NewAccountForm form, List<FieldError> errors) {
        ModelAndView page = new ModelAndView("account/new", status);
        page.addObject("purpose", purpose.word());
        page.addObject("secret", secret);
        page.addObject("form", form);
        page.addObject("languages", Choices.LANGUAGES);
        page.addObject("zones", Choices.ZONES);
        page.addObject("errors", errors);
        return page;
    }
}
