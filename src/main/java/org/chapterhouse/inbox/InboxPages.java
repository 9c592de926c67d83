package org.chapterhouse.inbox;

import java.util.List;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.TaskDetail;
import org.chapterhouse.inbox.InboxQuery.Due;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.InboxQuery.Sort;
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
import tools.jackson.databind.json.JsonMapper;

/** The inbox's pages: the list, and beside it the task that is open. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final Inbox inbox;
    private final Casework casework;
    private final CasePageReader cases;
    private final People people;
    private final DueWords due;
    private final InboxWords words;
    private final JsonMapper json;

    InboxPages(
            Inbox inbox,
            Casework casework,
            CasePageReader cases,
            People people,
            DueWords due,
            InboxWords words,
            JsonMapper json) {
        this.inbox = inbox;
        this.casework = casework;
        this.cases = cases;
        this.people = people;
        this.due = due;
        this.words = words;
        this.json = json;
    }

    /**
     * What the page's search asks for; words that are none are refused.
     *
     * @param due empty for any
     */
    record Search(
            @Nullable String queue,
            @Nullable String q,
            @Nullable String due,
            @Nullable String sort,
            @Nullable String cursor) {

        public String queueOrFirst() {
            return queue == null || queue.isEmpty() ? "all" : queue;
        }

        public String sortOrFirst() {
            return sort == null || sort.isEmpty() ? "due" : sort;
        }

        InboxQuery query() {
            return new InboxQuery(
                    InboxQuery.parse(Queue.class, "queue", queueOrFirst()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    due == null || due.isEmpty() ? null : InboxQuery.parse(Due.class, "due", due),
                    q,
                    InboxQuery.parse(Sort.class, "sort", sortOrFirst()));
        }
    }

    /** A row: the task, and by when in words. */
    record Row(TaskView task, DueWords.@Nullable Told due) {}

    /** A queue to choose, with how much lies in it. */
    record Tab(String queue, InboxPage.Total total) {}

    @GetMapping
    String list(
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Person who = people.current();
        addList(search, who, model);
        if (htmx != null) {
            return "inbox/list :: found";
        }
        addTabs(who, model);
        return "inbox/desk";
    }

    @GetMapping("/{task}")
    String open(
            @PathVariable String task,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Person who = people.current();
        addTask(task, who, model);
        if (htmx != null) {
            return "inbox/task :: task";
        }
        addList(search, who, model);
        addTabs(who, model);
        return "inbox/desk";
    }

    @PostMapping("/{task}/claim")
    ModelAndView claim(@PathVariable String task, @ModelAttribute("search") Search search, Model model) {
        return moved(task, search, model, () -> casework.claim(task, people.current()));
    }

    @PostMapping("/{task}/release")
    ModelAndView release(@PathVariable String task, @ModelAttribute("search") Search search, Model model) {
        return moved(task, search, model, () -> casework.release(task, people.current()));
    }

    /** Back to the task; a conflict is told on it. */
    private ModelAndView moved(String task, Search search, Model model, Runnable move) {
        try {
            move.run();
            ModelAndView back = new ModelAndView("redirect:/inbox/{task}");
            back.addObject("task", task);
            back.addObject("queue", search.queueOrFirst());
            return back;
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.CONFLICT) {
                throw refused;
            }
            Person who = people.current();
            addTask(task, who, model);
            addList(search, who, model);
            addTabs(who, model);
            model.addAttribute("refused", words.of(refused.messageKey(), refused.arguments()));
            return new ModelAndView("inbox/desk", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private void addList(Search search, Person who, Model model) {
        InboxPage page = inbox.list(search.query(), who, Limit.of(null), search.cursor());
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(view -> new Row(view, due.tell(view, who)))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("total", page.total());
    }

    private void addTabs(Person who, Model model) {
        model.addAttribute(
                "tabs",
                List.of(Queue.ALL, Queue.MINE, Queue.UNASSIGNED).stream()
                        .map(queue -> new Tab(
                                queue.name().toLowerCase(java.util.Locale.ROOT),
                                inbox.count(InboxQuery.of(queue), who)))
                        .toList());
    }

    private void addTask(String task, Person who, Model model) {
        TaskDetail detail = casework.task(task, who);
        TaskView view = TaskView.of(detail.task(), detail.assignee());
        model.addAttribute("open", view);
        model.addAttribute("openDue", due.tell(view, who));
        model.addAttribute("detail", detail);
        cases.readIfSeen(view.reference(), who).ifPresent(page -> model.addAttribute("page", page));
        model.addAttribute("mine", who.username().equals(view.assignee()));
        model.addAttribute("data", json.writeValueAsString(detail.data()));
        model.addAttribute("keep", who.id() + ":" + task);
    }
}
