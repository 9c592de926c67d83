package org.chapterhouse.casework;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.MalformedRequest;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over HTTP. */
@RestController
@RequestMapping(path = "/api/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

    private final Drafts drafts;
    private final People people;

    DraftController(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    @GetMapping
    Slice<DraftView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return drafts.list(people.current(), "", Limit.of(limit), cursor);
    }

    @PostMapping
    ResponseEntity<DraftView> open(@RequestBody DraftCommand command) {
        DraftView draft = drafts.open(command.flow(), command.task(), Data.of(command.data()), people.current());
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id()))
                .eTag(tag(draft))
                .body(draft);
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftView> find(@PathVariable String id) {
        return tagged(drafts.find(id, people.current()));
    }

    @PutMapping("/{id}")
    ResponseEntity<DraftView> save(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DraftCommand command) {
        return tagged(drafts.save(id, version(ifMatch), Data.of(command.data()), people.current()));
    }

    @PutMapping("/{id}/editors")
    ResponseEntity<DraftView> share(@PathVariable String id, @RequestBody EditorsCommand command) {
        List<@Nullable String> usernames = Objects.requireNonNullElseGet(command.usernames(), List::of);
        return tagged(drafts.share(id, usernames, people.current()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        drafts.discard(id, people.current());
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<CaseView> submit(@PathVariable String id) {
        CaseView moved = drafts.submit(id, people.current());
        return ResponseEntity.created(URI.create("/api/cases/" + moved.reference()))
                .body(moved);
    }

    private static ResponseEntity<DraftView> tagged(DraftView draft) {
        return ResponseEntity.ok().eTag(tag(draft)).body(draft);
    }

    private static String tag(DraftView draft) {
        return "\"" + draft.version() + "\"";
    }

    /** Takes the version with or without the quotes of an entity tag. */
    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new MalformedRequest("problem.if-match");
        }
        String bare = ifMatch.replaceFirst("^W/", "").replace("\"", "").strip();
        try {
            return Integer.parseInt(bare);
        } catch (NumberFormatException notAVersion) {
            throw new MalformedRequest("problem.if-match");
        }
    }

    record DraftCommand(@Nullable String flow, @Nullable String task, @Nullable Map<String, Object> data) {}

    record EditorsCommand(@Nullable List<@Nullable String> usernames) {}
}
