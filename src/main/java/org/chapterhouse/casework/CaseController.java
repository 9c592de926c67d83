package org.chapterhouse.casework;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {

    private final Casework casework;
    private final People people;

    CaseController(Casework casework, People people) {
        this.casework = casework;
        this.people = people;
    }

    @PostMapping
    ResponseEntity<CaseView> start(@RequestBody StartCommand command) {
        String flow = command.flow() == null ? "" : command.flow();
        CaseView started = casework.start(flow, Data.of(command.data()), people.current());
        return ResponseEntity.created(URI.create("/api/cases/" + started.reference()))
                .body(started);
    }

    @GetMapping
    Slice<CaseView> list(
            @RequestParam(required = false) @Nullable String flow,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CaseQuery query = new CaseQuery(flow, status, chapter, q);
        return casework.list(query, people.current(), Limit.of(limit), cursor);
    }

    @GetMapping("/{reference}")
    CaseView find(@PathVariable String reference) {
        return casework.find(reference, people.current());
    }

    @GetMapping("/{reference}/timeline")
    Slice<TimelineView> timeline(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return casework.timeline(reference, people.current(), Limit.of(limit), cursor);
    }

    @PostMapping("/{reference}/comments")
    ResponseEntity<TimelineView> comment(@PathVariable String reference, @RequestBody CommentCommand command) {
        String visibility = command.visibility() == null ? TimelineLine.SHARED : command.visibility();
        String text = command.text() == null ? "" : command.text();
        return ResponseEntity.status(201).body(casework.comment(reference, text, visibility, people.current()));
    }

    @GetMapping("/{reference}/actions")
    Actions actions(@PathVariable String reference) {
        return new Actions(casework.actions(reference, people.current()));
    }

    @GetMapping("/{reference}/actions/{name}/form")
    ResponseEntity<String> actionForm(@PathVariable String reference, @PathVariable String name) {
        String form = casework.actionForm(reference, name, people.current());
        return form == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(form);
    }

    @PostMapping("/{reference}/actions/{name}")
    CaseView act(
            @PathVariable String reference,
            @PathVariable String name,
            @RequestBody(required = false) @Nullable DataCommand command) {
        Map<String, Object> data = Data.of(command == null ? null : command.data());
        return casework.act(reference, name, data, people.current());
    }

    record StartCommand(@Nullable String flow, @Nullable Map<String, Object> data) {}

    record CommentCommand(@Nullable String text, @Nullable String visibility) {}

    record DataCommand(@Nullable Map<String, Object> data) {}

    record Actions(List<ActionView> items) {}
}
