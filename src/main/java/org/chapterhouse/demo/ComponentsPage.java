package org.chapterhouse.demo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that pages are put together from, on one page. */
@Controller
@Profile("demo")
class ComponentsPage {

    private final Clock clock;
    private final MessageSource messages;

    ComponentsPage(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/components")
    String show(Model model, Locale locale) {
        model.addAttribute("now", clock.instant());
        String message = messages.getMessage("demo.components.error", null, locale);
        model.addAttribute("errors", List.of(new FieldError("sample-title", message)));
        return "components";
    }
}
