package org.chapterhouse.operations;

import java.util.Locale;
import org.chapterhouse.api.Limit;
import org.chapterhouse.engine.FailedJobs;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which timers and steps failed, why, and another try. */
@Controller
@RequestMapping("/admin/jobs")
class JobPages {

    private final FailedJobs jobs;
    private final JobRepair repair;
    private final BackgroundWork background;
    private final FailureWords words;
    private final People people;
    private final MessageSource messages;

    JobPages(
            FailedJobs jobs,
            JobRepair repair,
            BackgroundWork background,
            FailureWords words,
            People people,
            MessageSource messages) {
        this.jobs = jobs;
        this.repair = repair;
        this.background = background;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("jobs", jobs.list(q.strip(), Limit.of(null), cursor).map(job -> words.of(job, locale)));
        if (htmx != null) {
            return "operations/jobs :: found";
        }
        model.addAttribute("work", background.failing(locale));
        model.addAttribute("furtherWork", background.furtherFailing());
        return "operations/jobs";
    }

    @PostMapping("/{id}/again")
    String again(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes said,
            Locale locale) {
        String flash = jobs.find(id)
                .map(job -> tried(job, locale))
                .orElseGet(() -> messages.getMessage("operations.again.gone", null, locale));
        said.addFlashAttribute("flash", flash);
        said.addAttribute("q", q);
        return "redirect:/admin/jobs";
    }

    private String tried(FailedJobs.FailedJob job, Locale locale) {
        boolean through = repair.tryAgain(job, people.current());
        Object[] name = {words.of(job, locale).name()};
        return messages.getMessage(through ? "operations.again.done" : "operations.again.not", name, locale);
    }
}
