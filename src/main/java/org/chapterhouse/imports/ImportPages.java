package org.chapterhouse.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The admin's pages for files: send one, watch it, read what was odd. */
@Controller
@RequestMapping("/admin/imports")
class ImportPages {

    private final Imports imports;
    private final ImportKinds kinds;
    private final People people;
    private final MessageSource messages;

    ImportPages(Imports imports, ImportKinds kinds, People people, MessageSource messages) {
        this.imports = imports;
        this.kinds = kinds;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        ModelAndView page = form(HttpStatus.OK, "", false, List.of(), q.strip(), cursor);
        if (htmx != null) {
            page.setViewName("imports/list :: found");
        }
        return page;
    }

    @PostMapping
    ModelAndView send(
            @RequestParam String kind,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            String message = messages.getMessage("imports.file.missing", null, locale);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, kind, dryRun, List.of(new FieldError("file", message)));
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String shown = name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
            long job = imports.start(
                    kind,
                    shown.substring(0, Math.min(200, shown.length())),
                    file.getBytes(),
                    dryRun,
                    locale,
                    people.current().id());
            return new ModelAndView("redirect:/admin/imports/" + job);
        } catch (InvalidInput e) {
            // whatever the column, the page has one field to go to
            List<FieldError> errors = e.errors().stream()
                    .map(error -> new FieldError("file", error.message()))
                    .toList();
            return refused(e.status(), kind, dryRun, errors);
        }
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model) {
        ImportJob job = imports.job(number(id));
        model.addAttribute("job", job);
        boolean rejected = only.equals("rejected");
        model.addAttribute("q", q);
        model.addAttribute("only", rejected ? only : "");
        model.addAttribute("findings", imports.findings(job.id(), q.strip(), rejected, cursor));
        if (!fragment) {
            return "imports/one";
        }
        return "found".equals(target) ? "imports/one :: found" : "imports/one :: job";
    }

    /** The form with what was chosen; only the file has to be chosen again, which browsers do not let us do. */
    private ModelAndView refused(HttpStatusCode status, String kind, boolean dryRun, List<FieldError> errors) {
        return form(status, kind, dryRun, errors, "", null);
    }

    private ModelAndView form(
            HttpStatusCode status,
            String kind,
            boolean dryRun,
            List<FieldError> errors,
            String q,
            @Nullable String cursor) {
        ModelAndView page = new ModelAndView("imports/list", status);
        page.addObject("kinds", kinds.all());
        page.addObject("kind", kind);
        page.addObject("dryRun", dryRun);
        page.addObject("jobs", imports.list(q, cursor));
        page.addObject("q", q);
        page.addObject("errors", errors);
        return page;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
