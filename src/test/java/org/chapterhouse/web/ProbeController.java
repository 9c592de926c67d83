package org.chapterhouse.web;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that succeed and fail in every way. */
@TestComponent
@RestController
class ProbeController {

    private final People people;

    ProbeController(People people) {
        this.people = people;
    }

    @GetMapping({"/", "/chapters/x", "/api/chapters/x", "/inbox/x", "/admin/x", "/api/policy/x", "/engine-rest/version"
    })
    Map<String, String> hello() {
        return Map.of("hello", "world");
    }

    @GetMapping("/api/probe/who")
    Map<String, Object> who() {
        return Map.of(
                "same",
                people.current() == people.current(),
                "username",
                people.current().username());
    }

    @PostMapping({"/api/probe", "/engine-rest/deployment/create", "/probe"})
    Command echo(@RequestBody Command command) {
        return command;
    }

    /** The masked value, as a page's form would hold it. */
    @GetMapping("/chapters/csrf")
    String csrf(CsrfToken token) {
        return token.getToken();
    }

    @PostMapping("/api/probe/refused")
    void refused() {
        throw new InvalidInput(List.of(new FieldError("metrics[0].expected", "so not")));
    }

    @GetMapping("/api/probe/number/{id}")
    long number(@PathVariable long id, @RequestParam int limit) {
        return id + limit;
    }

    @GetMapping({"/api/probe/broken", "/probe/broken"})
    String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/api/probe/race")
    String race() {
        throw new OptimisticLockingFailureException("secret detail");
    }

    record Command(@Nullable String text, @Nullable Integer number, @Nullable Map<String, Object> data) {}
}
