package org.chapterhouse.inbox;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completing tasks over HTTP: one, many, or one that may be taken back for a few seconds. */
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class CompletionController {

    private static final int LONGEST_UNDO = 10;

    private final Casework casework;
    private final BulkCompletion bulk;
    private final PostponedDecisions postponed;
    private final People people;
    private final InboxWords words;

    CompletionController(
            Casework casework, BulkCompletion bulk, PostponedDecisions postponed, People people, InboxWords words) {
        this.casework = casework;
        this.bulk = bulk;
        this.postponed = postponed;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/{id}/complete")
    @ApiResponse(
            responseCode = "200",
            description = "It counts",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It counts later and can be taken back until then",
            content = @Content(schema = @Schema(implementation = Postponed.class)))
    ResponseEntity<?> complete(
            @PathVariable String id, @RequestBody(required = false) @Nullable CompleteCommand command) {
        Map<String, Object> data = command == null || command.data() == null ? Map.of() : command.data();
        int undoSeconds = command == null || command.undoSeconds() == null ? 0 : command.undoSeconds();
        if (undoSeconds < 0 || undoSeconds > LONGEST_UNDO) {
            throw new InvalidInput("undoSeconds", words.of("complete.undo-range", LONGEST_UNDO));
        }
        if (undoSeconds == 0) {
            return ResponseEntity.ok(casework.complete(id, data, people.current()));
        }
        OffsetDateTime until =
                postponed.postpone(id, data, undoSeconds, people.current()).atOffset(ZoneOffset.UTC);
        return ResponseEntity.accepted().body(new Postponed(until));
    }

    @DeleteMapping("/{id}/decision")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String id) {
        postponed.takeBack(id, people.current());
    }

    @PostMapping("/complete")
    BulkCompletion.Results completeMany(@RequestBody BulkCommand command) {
        List<String> ids = command.ids() == null ? List.of() : command.ids();
        Map<String, Object> data = command.data() == null ? Map.of() : command.data();
        return bulk.complete(ids, data, people.current());
    }

    /** @param until when the decision counts; it can be taken back before */
    record Postponed(OffsetDateTime until) {}

    record CompleteCommand(@Nullable Map<String, Object> data, @Nullable Integer undoSeconds) {}

    record BulkCommand(@Nullable List<String> ids, @Nullable Map<String, Object> data) {}
}
