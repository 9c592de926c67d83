package org.chapterhouse.casework;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems have not heard, for admins, who can have it tried again. */
@Controller
@RequestMapping("/admin/webhooks")
class WebhookPages {

    private final UnheardCalls calls;
    private final WebhookSettings settings;

    WebhookPages(UnheardCalls calls, WebhookSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String said, Model model) {
        model.addAttribute("calls", calls.newest());
        model.addAttribute("on", settings.isOn());
        model.addAttribute("again", said.equals("again"));
        return "cases/webhooks";
    }

    @PostMapping("/again")
    String again(@RequestParam String id) {
        if (!settings.isOn()) {
            return "redirect:/admin/webhooks";
        }
        calls.again(id);
        return "redirect:/admin/webhooks?said=again";
    }
}
