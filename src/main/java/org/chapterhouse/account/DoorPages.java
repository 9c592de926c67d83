package org.chapterhouse.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a stranger tells an address. The answer is always to look into one's mail. */
@Controller
class DoorPages {

    private final DoorBell bell;

    DoorPages(DoorBell bell) {
        this.bell = bell;
    }

    @GetMapping("/register")
    ModelAndView register() {
        return page("register", HttpStatus.OK, "", List.of());
    }

    @PostMapping("/register")
    ModelAndView register(@RequestParam(defaultValue = "") String email, Locale locale, HttpServletRequest request) {
        return answered("register", email, () -> bell.register(email.strip(), locale, network(request)));
    }

    @GetMapping("/forgotten-password")
    ModelAndView forgotten() {
        return page("forgotten", HttpStatus.OK, "", List.of());
    }

    @PostMapping("/forgotten-password")
    ModelAndView forgotten(@RequestParam(defaultValue = "") String email, Locale locale, HttpServletRequest request) {
        return answered("forgotten", email, () -> bell.forgotten(email.strip(), locale, network(request)));
    }

    /** Where a letter has been asked for; the address stays out of this one. */
    @GetMapping("/look-into-your-mail")
    String sent(@RequestParam(defaultValue = "register") String after, Model model) {
        model.addAttribute("again", after.equals("forgotten") ? "/forgotten-password" : "/register");
        return "account/sent";
    }

    private static ModelAndView answered(String kind, String email, Runnable ring) {
        try {
            ring.run();
            return new ModelAndView("redirect:/look-into-your-mail?after=" + kind);
        } catch (InvalidInput invalid) {
            return page(kind, invalid.status(), email, invalid.errors());
        }
    }

    private static ModelAndView page(String kind, HttpStatus status, String email, List<FieldError> errors) {
        ModelAndView page = new ModelAndView("account/ask", status);
        page.addObject("kind", kind);
        page.addObject("email", email);
        page.addObject("errors", errors);
        return page;
    }

    private static String network(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }
}
