package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The pages of cases; their forms are sent to the API. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final Casework casework;
    private final CaseShown shown;
    private final ActionPageReader actions;
    private final ChapterNames names;
    private final Drafts drafts;
    private final People people;
    private final JsonMapper json;

    CasePages(
            Casework casework,
            CaseShown shown,
            ActionPageReader actions,
            ChapterNames names,
            Drafts drafts,
            People people,
            JsonMapper json) {
        this.casework = casework;
        this.shown = shown;
        this.actions = actions;
        this.names = names;
        this.drafts = drafts;
        this.people = people;
        this.json = json;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        CaseQuery query = new CaseQuery(null, status, null, q);
        Slice<CaseView> cases = casework.list(query, people.current(), Limit.of(null), cursor);
        model.addAttribute("cases", cases);
        model.addAttribute("query", query);
        model.addAttribute("flows", casework.flows());
        model.addAttribute(
                "chapterNames",
                names.of(cases.items().stream().map(CaseView::chapter).toList()));
        return htmx == null ? "cases/list" : "cases/list :: found";
    }

    @GetMapping("/new/{flow}")
    String start(
            @PathVariable String flow,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String chapter,
            Model model) {
        FlowView view = casework.flows().stream()
                .filter(one -> one.flow().equals(flow))
                .findFirst()
                .orElseThrow(NotFound::new);
        Person who = people.current();
        model.addAttribute("flow", view);
        model.addAttribute("schema", casework.startForm(flow));
        model.addAttribute("draftFlow", flow);
        model.addAttribute("data", json.writeValueAsString(known(who, chapter)));
        if (draft != null) {
            DraftView saved = drafts.find(draft, who);
            model.addAttribute("draft", saved.id());
            model.addAttribute("draftVersion", saved.version());
            model.addAttribute("data", json.writeValueAsString(saved.data()));
        }
        model.addAttribute("keep", who.id() + ":start:" + flow + (draft == null ? "" : ":" + draft));
        return "cases/start";
    }

    /**
     * What need not be typed, for forms that ask for it.
     *
     * @param chapter the one from whose page somebody comes, null if from elsewhere
     */
    private static Map<String, Object> known(Person who, @Nullable String chapter) {
        List<String> chapters = who.memberships().stream()
                .filter(membership -> !membership.role().equals("mentor"))
                .map(Membership::chapter)
                .toList();
        String timezone = who.timezone().getId();
        String chosen = chapters.size() == 1 ? chapters.get(0) : chapters.contains(chapter) ? chapter : null;
        return chosen == null ? Map.of("timezone", timezone) : Map.of("timezone", timezone, "chapter", chosen);
    }

    @GetMapping("/{reference}")
    String page(@PathVariable String reference, Model model) {
        shown.add(reference, people.current(), model);
        return "cases/case";
    }

    @GetMapping("/{reference}/actions/{name}")
    String action(@PathVariable String reference, @PathVariable String name, Model model) {
        Person who = people.current();
        try {
            model.addAttribute("page", actions.read(reference, name, who));
        } catch (NotInAState tooLate) {
            // whoever follows an old link is led to where the case stands
            boolean over = casework.find(reference, who).closedAt() != null;
            return "redirect:/cases/{reference}?said=" + (over ? "closed-already" : "not-now");
        }
        model.addAttribute("keep", who.id() + ":" + reference + ":" + name);
        return "cases/action";
    }
}
