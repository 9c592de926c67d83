package org.chapterhouse.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.ChapterNames;
import org.chapterhouse.casework.TaskDetail;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Several tasks that ask the same, decided with one answer. */
@Controller
class TogetherPages {

    /** More than anybody looks at before deciding them alike. */
    private static final int MOST = 50;

    private final Casework casework;
    private final ChapterNames names;
    private final People people;
    private final JsonMapper json;

    TogetherPages(Casework casework, ChapterNames names, People people, JsonMapper json) {
        this.casework = casework;
        this.names = names;
        this.people = people;
        this.json = json;
    }

    /** @param sent whether an answer has just been given to them: what is still open has not taken it */
    @GetMapping("/inbox/together")
    String together(
            @RequestParam(name = "task", defaultValue = "") List<String> tasks,
            @RequestParam(defaultValue = "false") boolean sent,
            @ModelAttribute("search") InboxSearch search,
            Model model) {
        Person who = people.current();
        List<TaskDetail> open = open(tasks, who);
        List<TaskView> views = open.stream().map(TaskView::of).toList();
        model.addAttribute("tasks", views);
        model.addAttribute(
                "chapterNames", names.of(views.stream().map(TaskView::chapter).toList()));
        if (sent) {
            model.addAttribute("decided", tasks.stream().distinct().count() - views.size());
            return "inbox/sent";
        }
        boolean alike = views.stream().map(TaskView::form).distinct().count() == 1;
        model.addAttribute("alike", alike);
        if (alike) {
            List<String> ids = views.stream().map(TaskView::id).toList();
            model.addAttribute("schema", open.get(0).schema());
            model.addAttribute("envelope", json.writeValueAsString(Map.of("ids", ids)));
            model.addAttribute("ids", ids);
            model.addAttribute("keep", who.id() + ":together:" + Objects.hash(ids));
        }
        return "inbox/together";
    }

    /** Those of them that the person may still work on; who is party to a case does not learn that it was asked for. */
    private List<TaskDetail> open(List<String> tasks, Person who) {
        return tasks.stream()
                .filter(task -> !task.isBlank())
                .distinct()
                .limit(MOST)
                .flatMap(task -> find(task, who))
                .toList();
    }

    private Stream<TaskDetail> find(String task, Person who) {
        try {
            TaskDetail detail = casework.task(task, who);
            boolean free = detail.assignee() == null || detail.assignee().equals(who.username());
            return free && !detail.task().held() && detail.schema() != null ? Stream.of(detail) : Stream.empty();
        } catch (Refusal closedOrNotTheirs) {
            return Stream.empty();
        }
    }
}
