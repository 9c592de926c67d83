package org.chapterhouse.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own access tokens. A new one is shown in the answer that made it, and never again. */
@Controller
@RequestMapping("/account/tokens")
class TokenPages {

    private static final List<Integer> LIFETIMES = List.of(7, 30, 90, 366);

    /** From here on one looks for a token rather than reading all; nobody has more than 50. */
    private static final int MANY = 10;

    private final Tokens tokens;
    private final People people;

    TokenPages(Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        ModelAndView page = page(HttpStatus.OK, new Form("", List.of(), 90), null, List.of());
        page.addObject("q", q);
        page.addObject("tokens", found(q));
        return page;
    }

    private List<Tokens.View> found(String q) {
        String asked = SearchText.of(q);
        return tokens.of(people.current()).stream()
                .filter(token -> SearchText.of(token.name()).contains(asked))
                .toList();
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<@Nullable String> scopes,
            @RequestParam(defaultValue = "90") int days) {
        List<String> asked = new ArrayList<>();
        if (scopes != null) {
            scopes.stream().filter(Objects::nonNull).forEach(asked::add);
        }
        Form form = new Form(name, asked, days);
        try {
            Tokens.View made = tokens.create(people.current(), new Tokens.Command(name, scopes, days));
            return page(HttpStatus.OK, new Form("", List.of(), 90), made, List.of());
        } catch (InvalidInput invalid) {
            return page(invalid.status(), form, null, invalid.errors());
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id) {
        tokens.delete(people.current(), id);
        return "redirect:/account/tokens?said=token-revoked";
    }

    private ModelAndView page(HttpStatusCode status, Form form, Tokens.@Nullable View made, List<FieldError> errors) {
        Person who = people.current();
        ModelAndView page = new ModelAndView("account/tokens", status);
        List<Tokens.View> all = tokens.of(who);
        page.addObject("tokens", all);
        page.addObject("many", all.size() >= MANY);
        page.addObject("q", "");
        page.addObject("now", tokens.now());
        page.addObject("form", form);
        page.addObject("made", made);
        page.addObject("lifetimes", LIFETIMES);
        page.addObject("errors", errors);
        return page;
    }

    /** What the form was filled in with. */
    record Form(String name, List<String> scopes, int days) {}
}
