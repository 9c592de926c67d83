package org.chapterhouse.casework;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** What people add to a case from its page, words and files, and the drawing of its model. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseContributions {

    private final Casework casework;
    private final CasePageReader reader;
    private final CaseShown shown;
    private final Attachments attachments;
    private final People people;
    private final Words words;

    CaseContributions(
            Casework casework,
            CasePageReader reader,
            CaseShown shown,
            Attachments attachments,
            People people,
            Words words) {
        this.casework = casework;
        this.reader = reader;
        this.shown = shown;
        this.attachments = attachments;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/model")
    ResponseEntity<byte[]> model(@PathVariable String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(reader.drawing(reference, people.current()));
    }

    @PostMapping("/comments")
    ModelAndView comment(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "shared") String visibility,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Person who = people.current();
        boolean part = htmx != null;
        try {
            casework.comment(reference, text, visibility, who);
        } catch (InvalidInput invalid) {
            model.addAttribute("text", text);
            model.addAttribute("visibility", visibility);
            model.addAttribute("commentErrors", fields("comment-", invalid.errors()));
            return again(part ? "cases/talk :: talk" : "cases/case", reference, who, model, invalid.status());
        }
        if (part) {
            shown.add(reference, who, model);
            model.addAttribute("told", words.of("page.comment.added"));
            return new ModelAndView("cases/talk :: talk", model.asMap());
        }
        return back(reference, "commented", "timeline");
    }

    @PostMapping("/attachments")
    ModelAndView attach(
            @PathVariable String reference,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "shared") String visibility,
            Model model)
            throws IOException {
        Person who = people.current();
        try {
            String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            attachments.add(reference, name, file == null ? new byte[0] : file.getBytes(), visibility, who);
            return back(reference, "attached", "files");
        } catch (InvalidInput invalid) {
            model.addAttribute("fileErrors", fields("", invalid.errors()));
            return again("cases/case", reference, who, model, invalid.status());
        } catch (RefusedFile refused) {
            FieldError error = new FieldError("file", words.of(refused.messageKey(), refused.arguments()));
            model.addAttribute("fileErrors", List.of(error));
            return again("cases/case", reference, who, model, refused.status());
        }
    }

    private ModelAndView again(String view, String reference, Person who, Model model, HttpStatusCode status) {
        shown.add(reference, who, model);
        return new ModelAndView(view, model.asMap(), status);
    }

    private static ModelAndView back(String reference, String said, String place) {
        ModelAndView back = new ModelAndView("redirect:/cases/{reference}?said=" + said + "#" + place);
        back.addObject("reference", reference);
        return back;
    }

    private static List<FieldError> fields(String prefix, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(prefix + error.field(), error.message()))
                .toList();
    }
}
