package org.chapterhouse.inbox;

import java.util.List;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.AlreadyDone;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a task to a colleague. */
@Controller
class HandoverPages {

    private final InboxShown shown;
    private final Casework casework;
    private final People people;
    private final InboxWords words;

    HandoverPages(InboxShown shown, Casework casework, People people, InboxWords words) {
        this.shown = shown;
        this.casework = casework;
        this.people = people;
        this.words = words;
    }

    /** @param reason why a conflict of interest is set aside, empty if it is not */
    @PostMapping("/inbox/{task}/assignee")
    ModelAndView assign(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("search") InboxSearch search,
            RedirectAttributes said,
            Model model) {
        Person who = people.current();
        try {
            if (assignee.isBlank()) {
                throw new InvalidInput("assignee", words.of("assign.nobody"));
            }
            casework.assign(task, assignee, reason.isBlank() ? null : reason.strip(), who);
        } catch (NotFound stranger) {
            throw stranger;
        } catch (AlreadyDone closed) {
            return shown.gone(search, false);
        } catch (Refusal refused) {
            shown.task(task, who, model);
            shown.list(search, who, model);
            shown.tabs(search, who, model);
            if (model.containsAttribute("colleagues")) {
                model.addAttribute("handoverErrors", errors(refused));
            } else {
                model.addAttribute("refused", errors(refused).get(0).message());
            }
            model.addAttribute("assignee", assignee);
            model.addAttribute("reason", reason);
            return new ModelAndView("inbox/desk", model.asMap(), refused.status());
        }
        String name = people.byUsername(assignee).map(Person::name).orElse(assignee);
        said.addFlashAttribute("flash", words.of("page.inbox.handover.done", name));
        search.words().forEach(said::addAttribute);
        said.addAttribute("task", task);
        return new ModelAndView("redirect:/inbox/{task}");
    }

    private List<FieldError> errors(Refusal refused) {
        return refused instanceof InvalidInput invalid
                ? invalid.errors()
                : List.of(new FieldError("assignee", words.of(refused.messageKey(), refused.arguments())));
    }
}
