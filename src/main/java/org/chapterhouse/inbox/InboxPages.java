package org.chapterhouse.inbox;

import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.AlreadyDone;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.ClosedTask;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The inbox's pages: the list, and beside it the task that is open. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final InboxShown shown;
    private final Casework casework;
    private final People people;
    private final InboxWords words;

    InboxPages(InboxShown shown, Casework casework, People people, InboxWords words) {
        this.shown = shown;
        this.casework = casework;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(
            @ModelAttribute("search") InboxSearch search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Person who = people.current();
        shown.list(search, who, model);
        if (htmx != null) {
            return "inbox/list :: found";
        }
        shown.tabs(search, who, model);
        return "inbox/desk";
    }

    @GetMapping("/{task}")
    ModelAndView open(
            @PathVariable String task,
            @ModelAttribute("search") InboxSearch search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Person who = people.current();
        try {
            shown.task(task, who, model);
        } catch (NotFound missing) {
            ClosedTask closed = casework.closedTask(task, who).orElseThrow(() -> missing);
            return shown.over(closed, search, htmx != null);
        }
        if (htmx != null) {
            return new ModelAndView("inbox/task :: task", model.asMap());
        }
        shown.list(search, who, model);
        shown.tabs(search, who, model);
        return new ModelAndView("inbox/desk", model.asMap());
    }

    @PostMapping("/{task}/claim")
    ModelAndView claim(
            @PathVariable String task,
            @ModelAttribute("search") InboxSearch search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return moved(task, search, htmx != null, model, () -> casework.claim(task, people.current()));
    }

    @PostMapping("/{task}/release")
    ModelAndView release(
            @PathVariable String task,
            @ModelAttribute("search") InboxSearch search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return moved(task, search, htmx != null, model, () -> casework.release(task, people.current()));
    }

    /** Back to the task; a conflict is told on it. */
    private ModelAndView moved(String task, InboxSearch search, boolean part, Model model, Runnable move) {
        try {
            move.run();
            if (part) {
                shown.task(task, people.current(), model);
                shown.list(search, people.current(), model);
                shown.tabs(search, people.current(), model);
                return new ModelAndView("inbox/task :: moved", model.asMap());
            }
            ModelAndView back = new ModelAndView("redirect:/inbox/{task}");
            back.addObject("task", task);
            search.words().forEach(back::addObject);
            return back;
        } catch (AlreadyDone closed) {
            return shown.gone(search, part);
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.CONFLICT) {
                throw refused;
            }
            Person who = people.current();
            shown.task(task, who, model);
            shown.list(search, who, model);
            shown.tabs(search, who, model);
            model.addAttribute("refused", words.of(refused.messageKey(), refused.arguments()));
            return new ModelAndView(part ? "inbox/task :: moved" : "inbox/desk", model.asMap(), HttpStatus.CONFLICT);
        }
    }
}
