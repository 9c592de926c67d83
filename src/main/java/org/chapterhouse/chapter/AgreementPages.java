package org.chapterhouse.chapter;

import java.util.Locale;
import org.chapterhouse.api.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a co-organizer's link: GET shows the agreement, POST accepts it. */
@Controller
@RequestMapping("/once/" + AgreementLinks.PURPOSE + "/{secret}")
class AgreementPages {

    private final AgreementDesk desk;
    private final MessageSource messages;

    AgreementPages(AgreementDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("offer", desk.look(secret));
        return "chapters/agreement";
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String accepts,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            Locale locale) {
        AgreementDesk.Offer offer = desk.look(secret);
        try {
            if (accepts.isEmpty()) {
                throw new InvalidInput(
                        "accepts", messages.getMessage("chapter.agreement.accepts.needed", null, locale));
            }
            desk.accept(
                    secret, offer.account() == null ? new AgreementDesk.NewAccount(username, name, password) : null);
            model.addAttribute("offer", offer);
            return new ModelAndView("chapters/agreement-accepted", model.asMap());
        } catch (InvalidInput invalid) {
            model.addAttribute("secret", secret);
            model.addAttribute("offer", offer);
            model.addAttribute("name", name);
            model.addAttribute("username", username);
            model.addAttribute("errors", invalid.errors());
            return new ModelAndView("chapters/agreement", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
