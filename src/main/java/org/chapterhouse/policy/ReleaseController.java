package org.chapterhouse.policy;

import java.nio.charset.StandardCharsets;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published releases over HTTP, for admins. */
@RestController
@RequestMapping("/api/policy/releases")
class ReleaseController {

    private final ReleaseReader reader;

    ReleaseController(ReleaseReader reader) {
        this.reader = reader;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Slice<ReleaseView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.list(Limit.of(limit), cursor);
    }

    @GetMapping("/{number}/files/{*path}")
    ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String path) {
        String name = path.substring(1);
        byte[] content = reader.file(number, name).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(type(name))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.substring(name.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static MediaType type(String name) {
        if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
            return MediaType.APPLICATION_XML;
        }
        if (name.endsWith(".form") || name.endsWith(".json")) {
            return MediaType.APPLICATION_JSON;
        }
        return new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    }
}
