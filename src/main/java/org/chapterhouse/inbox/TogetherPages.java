package org.chapterhouse.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several tasks of one step, to be decided with one answer. The form sends it to the API, which answers for each task; what
 * did not take the answer is told beside what was typed.
 */
@Controller
class TogetherPages {

    /** More than anybody looks at before deciding them alike. */
    private static final int MOST = 50;

    private final Inbox inbox;
    private final Casework casework;
    private final ChapterNames names;
    private final People people;
    private final JsonMapper json;

    TogetherPages(Inbox inbox, Casework casework, ChapterNames names, People people, JsonMapper json) {
        this.inbox = inbox;
        this.casework = casework;
        this.names = names;
        this.people = people;
        this.json = json;
    }

    @GetMapping("/inbox/together")
    String together(
            @RequestParam(name = "task", defaultValue = "") List<String> chosen,
            @ModelAttribute("search") InboxSearch search,
            Model model) {
        Person who = people.current();
        List<String> asked =
                chosen.stream().filter(task -> !task.isBlank()).distinct().toList();
        List<TaskView> tasks = inbox.among(asked.subList(0, Math.min(MOST, asked.size())), who).stream()
                .filter(task -> isFree(task, who))
                .toList();
        model.addAttribute("tasks", tasks);
        model.addAttribute("leftOut", asked.size() - tasks.size());
        model.addAttribute(
                "chapterNames", names.of(tasks.stream().map(TaskView::chapter).toList()));
        List<String> ids = tasks.stream().map(TaskView::id).toList();
        List<String> schemas = isOneStep(tasks) ? schemas(ids, who) : List.of();
        model.addAttribute("alike", schemas.size() == 1);
        if (schemas.size() != 1) {
            model.addAttribute("steps", steps(tasks));
        } else {
            model.addAttribute("schema", schemas.get(0));
            model.addAttribute("envelope", json.writeValueAsString(Map.of("ids", ids)));
            model.addAttribute("keep", who.id() + ":together:" + Objects.hash(ids));
        }
        return "inbox/together";
    }

    private static boolean isFree(TaskView task, Person who) {
        boolean theirs = task.assignee() == null || task.assignee().equals(who.username());
        return theirs && !task.held() && task.form() != null;
    }

    /** Two steps may ask with the same form and mean different things by it. */
    private static boolean isOneStep(List<TaskView> tasks) {
        return tasks.stream()
                        .map(task -> List.of(task.flow(), task.element(), String.valueOf(task.form())))
                        .distinct()
                        .count()
                == 1;
    }

    /** The chosen tasks by step, to go on with those of one. */
    private static Map<String, List<String>> steps(List<TaskView> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        TaskView::name, LinkedHashMap::new, Collectors.mapping(TaskView::id, Collectors.toList())));
    }

    private List<String> schemas(List<String> ids, Person who) {
        try {
            return casework.schemas(ids, who);
        } catch (Refusal closedMeanwhile) {
            return List.of();
        }
    }
}
