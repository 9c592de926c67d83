package org.chapterhouse.sponsorship;

import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.OneTimeLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link that asks a sponsor how it was: GET shows, POST answers. */
@Controller
@RequestMapping("/once/" + FeedbackDesk.PURPOSE + "/{secret}")
class FeedbackPages {

    private static final String PAGE = "sponsors/feedback";

    private final FeedbackDesk desk;

    FeedbackPages(FeedbackDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        fill(secret, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String feedback,
            Model model) {
        try {
            desk.answer(secret, stars(rating), feedback.isBlank() ? null : feedback.strip());
        } catch (InvalidInput invalid) {
            fill(secret, model);
            model.addAttribute("feedback", feedback);
            model.addAttribute("errors", invalid.errors());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + OneTimeLinks.path(FeedbackDesk.PURPOSE, secret));
    }

    private static @Nullable Integer stars(String rating) {
        return rating.matches("\\d") ? Integer.valueOf(rating) : null;
    }

    private void fill(String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("asked", desk.look(secret));
    }
}
