package org.chapterhouse.mailroom;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.notification.MailLog;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which letters went out, which did not and why, and another try for those that were given up. */
@Controller
@RequestMapping("/admin/mails")
class MailPages {

    private static final List<String> STATES = List.of("sent", "queued", "sending", "dead", "kept", "muted");

    private final MailLog mails;
    private final CasePageReader cases;
    private final People people;
    private final MessageSource messages;

    MailPages(MailLog mails, CasePageReader cases, People people, MessageSource messages) {
        this.mails = mails;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String known = STATES.contains(state) ? state : "";
        model.addAttribute("states", STATES);
        model.addAttribute("state", known);
        model.addAttribute("q", q);
        model.addAttribute("dead", mails.dead());
        model.addAttribute("delivers", mails.delivers());
        MailLog.Query query = new MailLog.Query(known.isEmpty() ? null : known, q.isBlank() ? null : q);
        model.addAttribute("mails", mails.list(query, Limit.of(null), cursor));
        return "mailroom/mails";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        MailLog.Copy mail = mails.find(id).orElseThrow(NotFound::new);
        model.addAttribute("mail", mail);
        model.addAttribute("mayOpen", mayOpen(mail.entry().caseReference()));
        model.addAttribute("delivers", mails.delivers());
        return "mailroom/mail";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, RedirectAttributes said, Locale locale) {
        mails.find(id).orElseThrow(NotFound::new);
        say(said, mails.sendAgain(id) ? "mailroom.again.done" : "mailroom.again.not", locale);
        return "redirect:/admin/mails/" + id;
    }

    @PostMapping("/again")
    String allAgain(RedirectAttributes said, Locale locale) {
        say(said, "mailroom.again.all.done", locale, mails.sendAllAgain());
        return "redirect:/admin/mails";
    }

    /** Admins look after letters, not cases: most of those they may not open. */
    private boolean mayOpen(@Nullable String reference) {
        return reference != null
                && cases.readIfSeen(reference, people.current()).isPresent();
    }

    private void say(RedirectAttributes said, String key, Locale locale, Object... arguments) {
        said.addFlashAttribute("flash", messages.getMessage(key, arguments, locale));
    }
}
