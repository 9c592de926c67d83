package org.chapterhouse.inbox;

import java.util.List;
import org.chapterhouse.api.Limit;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.ClosedTask;
import org.chapterhouse.casework.TaskDetail;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What the templates of the inbox need. */
@Component
class InboxShown {

    private static final String OWN_SIDE = "organizers";

    private final Inbox inbox;
    private final Casework casework;
    private final CasePageReader cases;
    private final ChapterNames names;
    private final People people;
    private final DueWords due;
    private final InboxWords words;
    private final JsonMapper json;

    InboxShown(
            Inbox inbox,
            Casework casework,
            CasePageReader cases,
            ChapterNames names,
            People people,
            DueWords due,
            InboxWords words,
            JsonMapper json) {
        this.inbox = inbox;
        this.casework = casework;
        this.cases = cases;
        this.names = names;
        this.people = people;
        this.due = due;
        this.words = words;
        this.json = json;
    }

    /**
     * A row: the task, and by when in words.
     *
     * @param choosable whether it can be decided together with others
     */
    record Row(TaskView task, DueWords.@Nullable Told due, boolean choosable) {}

    /**
     * A way to look at the inbox, with how much one would see.
     *
     * @param due empty for any
     */
    record Tab(String name, String queue, String due, InboxPage.Total total) {}

    void list(InboxSearch search, Person who, Model model) {
        InboxPage page = inbox.list(search.query(), who, Limit.of(null), search.cursor());
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(view -> new Row(view, due.tell(view, who), isChoosable(view, who)))
                        .toList());
        model.addAttribute(
                "chapterNames",
                names.of(page.items().stream().map(TaskView::chapter).toList()));
        model.addAttribute("next", page.next());
        model.addAttribute("total", page.total());
    }

    private static boolean isChoosable(TaskView task, Person who) {
        boolean theirs = task.assignee() == null || task.assignee().equals(who.username());
        return theirs && task.form() != null && !task.held() && !isOfOwnSide(task.group());
    }

    void tabs(InboxSearch search, Person who, Model model) {
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
        InboxQuery query = new InboxSearch(queue, null, due, null, null).query();
        return new Tab(name, queue, due, inbox.count(query, who));
    }

    void task(String task, Person who, Model model) {
        TaskDetail detail = casework.task(task, who);
        TaskView told = TaskView.of(detail.task(), detail.assignee());
        TaskView view = told.assignee() == null
                ? told
                : people.byUsername(told.assignee()).map(told::heldBy).orElse(told);
        model.addAttribute("open", view);
        model.addAttribute("openDue", due.tell(view, who));
        model.addAttribute(
                "openChapter",
                view.chapter() == null
                        ? null
                        : names.of(List.of(view.chapter())).getOrDefault(view.chapter(), view.chapter()));
        model.addAttribute("detail", detail);
        cases.readIfSeen(view.reference(), who).ifPresent(page -> model.addAttribute("page", page));
        boolean leads = who.serves("regional-leads", view.region());
        boolean free = view.assignee() == null || who.username().equals(view.assignee());
        if (!isOfOwnSide(view.group()) && (leads || free && !view.held()) && !detail.conflicted()) {
            model.addAttribute("colleagues", colleagues(view, who));
            model.addAttribute("mayOverrule", leads);
        }
        model.addAttribute("mine", who.username().equals(view.assignee()));
        model.addAttribute("data", json.writeValueAsString(detail.data()));
        model.addAttribute("keep", who.id() + ":" + task);
    }

    /** To the list, with a word about the task that somebody else has done meanwhile. */
    ModelAndView gone(InboxSearch search, boolean part) {
        UriComponentsBuilder list = UriComponentsBuilder.fromPath("/inbox");
        search.words().forEach(list::queryParam);
        return to(list.queryParam("said", "already-done"), part);
    }

    /** To the case whose step is done, or to the list if that is all the person may see. */
    ModelAndView over(ClosedTask task, InboxSearch search, boolean part) {
        return task.reference() == null
                ? gone(search, part)
                : to(UriComponentsBuilder.fromPath("/cases/" + task.reference()).queryParam("said", "task-over"), part);
    }

    private static ModelAndView to(UriComponentsBuilder place, boolean part) {
        String address = place.encode().toUriString();
        View view = part
                ? (model, request, response) -> response.setHeader("HX-Redirect", address)
                : new RedirectView(address);
        return new ModelAndView(view);
    }

    /** Organizers share their tasks already. */
    private static boolean isOfOwnSide(String group) {
        return group.equals(OWN_SIDE) || group.startsWith(Person.ORGANIZERS_OF);
    }

    /** To whom the task can go: whoever is in its group, but for the one who holds it. */
    private List<Person> colleagues(TaskView task, Person who) {
        return people.members(task.group(), task.region()).stream()
                .filter(person -> !person.username().equals(task.assignee()))
                .filter(person -> task.assignee() != null || person.id() != who.id())
                .toList();
    }
}
