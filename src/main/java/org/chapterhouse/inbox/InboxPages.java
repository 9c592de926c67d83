package org.chapterhouse.inbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

        public boolean isFor(Tab tab) {
            return tab.queue().equals(queueOrFirst()) && tab.due().equals(due == null ? "" : due);
        }

        public String queueOrFirst() {
            return queue == null || queue.isEmpty() ? "all" : queue;
        }

        public String sortOrFirst() {
            return sort == null || sort.isEmpty() ? "due" : sort;
        }

        /** What was asked for, so that the way back leads to the same list. */
        Map<String, String> words() {
            Map<String, String> words = new TreeMap<>();
            words.put("queue", queueOrFirst());
            words.put("q", q == null ? "" : q);
            words.put("due", due == null ? "" : due);
            words.put("sort", sort == null ? "" : sort);
            return words;
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

    /**
     * A way to look at the inbox, with how much one would see.
     *
     * @param due empty for any
     */
    record Tab(String name, String queue, String due, InboxPage.Total total) {}

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
        addTabs(search, who, model);
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
        addTabs(search, who, model);
        return "inbox/desk";
    }

    @PostMapping("/{task}/claim")
    ModelAndView claim(
            @PathVariable String task,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return moved(task, search, htmx != null, model, () -> casework.claim(task, people.current()));
    }

    @PostMapping("/{task}/release")
    ModelAndView release(
            @PathVariable String task,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return moved(task, search, htmx != null, model, () -> casework.release(task, people.current()));
    }

    /** Back to the task; a conflict is told on it. */
    private ModelAndView moved(String task, Search search, boolean part, Model model, Runnable move) {
        try {
            move.run();
            if (part) {
                addTask(task, people.current(), model);
                addList(search, people.current(), model);
                return new ModelAndView("inbox/task :: moved", model.asMap());
            }
            ModelAndView back = new ModelAndView("redirect:/inbox/{task}");
            back.addObject("task", task);
            search.words().forEach(back::addObject);
            return back;
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.CONFLICT) {
                throw refused;
            }
            Person who = people.current();
            addTask(task, who, model);
            addList(search, who, model);
            addTabs(search, who, model);
            model.addAttribute("refused", words.of(refused.messageKey(), refused.arguments()));
            return new ModelAndView(part ? "inbox/task :: moved" : "inbox/desk", model.asMap(), HttpStatus.CONFLICT);
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

    private void addTabs(Search search, Person who, Model model) {
        List<Tab> tabs = List.of(
                tab("all", "all", "", who),
                tab("mine", "mine", "", who),
                tab("unassigned", "unassigned", "", who),
                tab("overdue", "all", "overdue", who),
                tab("week", "all", "week", who));
        model.addAttribute("tabs", tabs);
        model.addAttribute(
                "queueTitle",
                tabs.stream()
                        .filter(search::isFor)
                        .findFirst()
                        .map(tab -> words.of("page.queue." + tab.name()))
                        .orElse(words.of("page.inbox")));
    }

    private Tab tab(String name, String queue, String due, Person who) {
        InboxQuery query = new Search(queue, null, due, null, null).query();
        return new Tab(name, queue, due, inbox.count(query, who));
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
