package org.chapterhouse.people;

import java.net.URI;
import org.chapterhouse.api.Slice;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own access tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final Tokens tokens;
    private final People people;

    TokenController(Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @GetMapping
    Slice<Tokens.View> list() {
        return new Slice<>(tokens.of(people.current()), null);
    }

    /** Only whoever gave a password may make a token: a token must not outlive itself through another. */
    @PostMapping
    ResponseEntity<Tokens.View> create(@RequestBody Tokens.Command command, Authentication caller) {
        if (caller instanceof PersonAuthentication known && known.isByToken()) {
            throw new AccessDeniedException("a token makes no tokens");
        }
        Tokens.View made = tokens.create(people.current(), command);
        return ResponseEntity.created(URI.create("/api/tokens/" + made.id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id) {
        tokens.delete(people.current(), id);
        return ResponseEntity.noContent().build();
    }
}
