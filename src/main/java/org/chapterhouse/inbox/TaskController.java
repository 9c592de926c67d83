package org.chapterhouse.inbox;

import org.chapterhouse.api.CountryCode;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Limit;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.inbox.InboxQuery.Due;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.InboxQuery.Sort;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP, and who holds a task. */
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {

    private final Inbox inbox;
    private final Casework casework;
    private final People people;
    private final InboxWords words;

    TaskController(Inbox inbox, Casework casework, People people, InboxWords words) {
        this.inbox = inbox;
        this.casework = casework;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    InboxPage list(
            @RequestParam(defaultValue = "all") String queue,
            @RequestParam(required = false) @Nullable String flow,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        InboxQuery query = new InboxQuery(
                InboxQuery.parse(Queue.class, "queue", queue),
                flow,
                element,
                region,
                CountryCode.filter(country),
                chapter,
                due == null || due.isEmpty() ? null : InboxQuery.parse(Due.class, "due", due),
                q,
                InboxQuery.parse(Sort.class, "sort", sort));
        return inbox.list(query, people.current(), Limit.of(limit), cursor);
    }

    @GetMapping("/{id}")
    TaskDetailView find(@PathVariable String id) {
        return TaskDetailView.of(casework.task(id, people.current()));
    }

    @PostMapping("/{id}/claim")
    TaskView claim(@PathVariable String id) {
        return TaskView.of(casework.claim(id, people.current()));
    }

    @PostMapping("/{id}/release")
    TaskView release(@PathVariable String id) {
        return TaskView.of(casework.release(id, people.current()));
    }

    @PutMapping("/{id}/assignee")
    TaskView assign(@PathVariable String id, @RequestBody AssignCommand command) {
        if (command.assignee() == null || command.assignee().isBlank()) {
            throw new InvalidInput("assignee", words.of("assign.nobody"));
        }
        String reason = command.override() == null ? null : command.override().reason();
        if (command.override() != null && (reason == null || reason.isBlank())) {
            throw new InvalidInput("override.reason", words.of("assign.no-reason"));
        }
        return TaskView.of(casework.assign(id, command.assignee(), reason, people.current()));
    }

    /**
     * To whom a task goes.
     *
     * @param override that a conflict of interest is set aside, and why
     */
    record AssignCommand(@Nullable String assignee, @Nullable Override override) {

        record Override(@Nullable String reason) {}
    }
}
