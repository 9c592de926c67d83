package org.chapterhouse.forms;

import java.time.Duration;
import java.util.List;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What passes a field check, so that a page offers just that and nobody chooses what is refused afterwards. */
@RestController
@RequestMapping(path = "/api/field-checks", produces = MediaType.APPLICATION_JSON_VALUE)
class CheckController {

    private static final Duration UNCHANGED = Duration.ofDays(1);

    private final Forms forms;

    CheckController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/{name}/values")
    ResponseEntity<Slice<String>> values(@PathVariable String name) {
        FieldCheck check = forms.catalogue().get(name);
        List<String> values = check == null ? List.of() : check.values();
        if (values.isEmpty()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(UNCHANGED).cachePrivate())
                .body(new Slice<>(values, null));
    }
}
