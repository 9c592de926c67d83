package org.chapterhouse.account;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.people.AccountView;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind links that set a password or confirm an address. */
@Controller
class LinkedChangePages {

    private final LinkedChanges changes;

    LinkedChangePages(LinkedChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/once/reset-password/{secret}")
    ModelAndView password(@PathVariable String secret) {
        Optional<AccountView> account = changes.forPassword(secret);
        return account.isEmpty()
                ? NewAccountPages.gone(Purpose.RESET_PASSWORD)
                : password(secret, account.get(), false, HttpStatus.OK, List.of());
    }

    @PostMapping("/once/reset-password/{secret}")
    ModelAndView setPassword(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean tokens) {
        try {
            changes.setPassword(secret, password, tokens);
            return new ModelAndView("redirect:/sign-in?said=password");
        } catch (InvalidInput invalid) {
            return changes.forPassword(secret)
                    .map(account -> password(secret, account, tokens, invalid.status(), invalid.errors()))
                    .orElseGet(() -> NewAccountPages.gone(Purpose.RESET_PASSWORD));
        } catch (Refusal spentOrUnknown) {
            return NewAccountPages.gone(Purpose.RESET_PASSWORD);
        }
    }

    private static ModelAndView password(
            String secret, AccountView account, boolean tokens, HttpStatusCode status, List<FieldError> errors) {
        ModelAndView page = new ModelAndView("account/password", status);
        page.addObject("secret", secret);
        page.addObject("account", account);
        page.addObject("tokens", tokens);
        page.addObject("errors", errors);
        return page;
    }

    @GetMapping("/once/change-email/{secret}")
    ModelAndView email(@PathVariable String secret) {
        return changes.newEmail(secret)
                .map(email -> email(secret, email, HttpStatus.OK, List.of()))
                .orElseGet(() -> NewAccountPages.gone(Purpose.CHANGE_EMAIL));
    }

    @PostMapping("/once/change-email/{secret}")
    ModelAndView confirmEmail(@PathVariable String secret) {
        try {
            changes.confirmEmail(secret);
            return new ModelAndView("redirect:/account?said=email");
        } catch (InvalidInput taken) {
            return email(secret, changes.newEmail(secret).orElse(""), taken.status(), taken.errors());
        } catch (Refusal spentOrUnknown) {
            return NewAccountPages.gone(Purpose.CHANGE_EMAIL);
        }
    }

    private static ModelAndView email(String secret, String email, HttpStatusCode status, List<FieldError> errors) {
        ModelAndView page = new ModelAndView("account/email", status);
        page.addObject("secret", secret);
        page.addObject("email", email);
        page.addObject("errors", errors);
        return page;
    }
}
