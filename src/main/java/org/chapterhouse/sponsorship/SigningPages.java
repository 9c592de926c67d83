package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.OneTimeLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind the link to sign: GET shows and changes nothing, since mail scanners follow links; POST signs. */
@Controller
@RequestMapping("/once/" + SigningDesk.PURPOSE + "/{secret}")
class SigningPages {

    private static final String PAGE = "sponsors/sign";

    private final SigningDesk desk;

    SigningPages(SigningDesk desk) {
        this.desk = desk;
    }

    /** The address is the secret: it is neither kept nor passed on. */
    @ModelAttribute
    void keepToYourself(jakarta.servlet.http.HttpServletResponse answer) {
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, Locale locale) {
        fill(secret, model, locale);
        return PAGE;
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String secret) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=agreement.pdf")
                .body(desk.paper(secret));
    }

    @PostMapping
    ModelAndView act(
            @PathVariable String secret,
            @RequestParam(defaultValue = "sign") String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean mayBind,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            Locale locale) {
        try {
            if (act.equals("refuse")) {
                desk.refuse(secret, reason);
            } else {
                desk.sign(secret, name, mayBind, hash);
            }
        } catch (InvalidInput invalid) {
            fill(secret, model, locale);
            model.addAttribute("name", name);
            model.addAttribute("errors", List.<FieldError>copyOf(invalid.errors()));
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + OneTimeLinks.path(SigningDesk.PURPOSE, secret));
    }

    private void fill(String secret, Model model, Locale locale) {
        model.addAttribute("secret", secret);
        model.addAttribute("paper", desk.look(secret, locale));
    }
}
