package org.chapterhouse.policy;

import java.util.Locale;
import java.util.Map;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules as an admin reads them: which releases there are, and what each of them says. */
@Controller
@RequestMapping("/admin/releases")
class ReleasePages {

    private final ReleaseReader reader;

    ReleasePages(ReleaseReader reader) {
        this.reader = reader;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("releases", reader.list(Limit.of(null), cursor));
        return "policy/list";
    }

    @GetMapping("/{number:\\d{1,9}}")
    String one(@PathVariable int number, Model model, Locale locale) {
        Map<String, byte[]> files = reader.contents(number);
        model.addAttribute("release", reader.one(number).orElseThrow(NotFound::new));
        model.addAttribute("groups", new RuleShelf(files, RuleWords.of(files, locale)).groups());
        return "policy/release";
    }
}
