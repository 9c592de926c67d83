package org.chapterhouse.web;

import java.util.Set;
import org.chapterhouse.people.PersonAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a person signs in. */
@Controller
class SignInController {

    private static final Set<String> REASONS = Set.of("unverified", "disabled", "provider");

    private final SignInProviders providers;

    SignInController(SignInProviders providers) {
        this.providers = providers;
    }

    /**
     * @param next where to go afterwards
     * @param error {@code wrong} after a wrong password, {@code wait} after too many of them
     */
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String error,
            @Nullable Authentication caller,
            Model model) {
        String target = PageAnswers.localPath(next);
        if (caller instanceof PersonAuthentication) {
            return "redirect:" + target;
        }
        model.addAttribute("next", target);
        model.addAttribute("error", error);
        model.addAttribute("providers", providers.offers());
        return "sign-in";
    }

    /**
     * Why an OpenID provider's word was not enough, and what to do.
     *
     * @param why {@code unverified}, {@code disabled} or {@code provider}
     */
    @GetMapping("/sign-in/refused")
    String refused(@RequestParam(defaultValue = "") String why, Model model) {
        model.addAttribute("why", REASONS.contains(why) ? why : "provider");
        return "sign-in-refused";
    }
}
