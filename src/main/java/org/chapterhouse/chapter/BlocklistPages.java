package org.chapterhouse.chapter;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of blocked people, for the conduct team; it shows reasons and never an address. */
@Controller
@RequestMapping("/blocklist")
class BlocklistPages {

    private static final String KEEPERS = "conduct-team";
    private static final int LONGEST_REASON = 500;

    private final Blocklist blocklist;
    private final People people;
    private final MessageSource messages;

    BlocklistPages(Blocklist blocklist, People people, MessageSource messages) {
        this.blocklist = blocklist;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        keeper();
        show(model);
        return "chapters/blocklist";
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale locale) {
        Person keeper = keeper();
        try {
            require(email.matches("[^@\\s]+@[^@\\s]+"), "email", "chapter.blocklist.email.needed", locale);
            require(
                    !reason.isBlank() && reason.length() <= LONGEST_REASON,
                    "reason",
                    "chapter.blocklist.reason.needed",
                    locale);
        } catch (InvalidInput invalid) {
            show(model);
            model.addAttribute("email", email);
            model.addAttribute("reason", reason);
            model.addAttribute("errors", invalid.errors());
            return new ModelAndView("chapters/blocklist", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        blocklist.add(email, reason.strip(), keeper);
        return new ModelAndView("redirect:/blocklist");
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id) {
        keeper();
        blocklist.remove(id);
        return "redirect:/blocklist";
    }

    private void show(Model model) {
        var entries = blocklist.all();
        Map<Long, String> names =
                people.byIds(entries.stream().map(Blocklist.Entry::by).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute("entries", entries);
        model.addAttribute("names", names);
    }

    private void require(boolean holds, String field, String key, Locale locale) {
        if (!holds) {
            throw new InvalidInput(field, messages.getMessage(key, new Object[] {LONGEST_REASON}, locale));
        }
    }

    /** @throws NotFound for everybody else: that there is such a page is nobody's business */
    private Person keeper() {
        Person person = people.current();
        if (!person.is(KEEPERS)) {
            throw new NotFound();
        }
        return person;
    }
}
