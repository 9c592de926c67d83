package org.chapterhouse.policy;

import java.util.Locale;
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
    private final ReleaseRules rules;

    ReleasePages(ReleaseReader reader, ReleaseRules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("releases", reader.list(Limit.of(null), cursor));
        return "policy/list";
    }

    @GetMapping("/{number:\\d{1,9}}")
    String one(@PathVariable int number, Model model, Locale locale) {
        model.addAttribute("release", reader.one(number).orElseThrow(NotFound::new));
        model.addAttribute(
                "groups", rules.of(number, locale).orElseThrow(NotFound::new).groups());
        return "policy/release";
    }

    /** A decision's tables; a file of another kind is downloaded. */
    @GetMapping("/{number:\\d{1,9}}/files/{*path}")
    String file(@PathVariable int number, @PathVariable String path, Model model, Locale locale) {
        ReleaseRules.Read read = rules.of(number, locale).orElseThrow(NotFound::new);
        RuleFile file = read.file(path.substring(1)).filter(RuleFile::readable).orElseThrow(NotFound::new);
        model.addAttribute("number", number);
        model.addAttribute("file", file);
        model.addAttribute("tables", read.tables(file.path()));
        return "policy/file";
    }
}
