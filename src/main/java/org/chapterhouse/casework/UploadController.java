package org.chapterhouse.casework;

import java.io.IOException;
import java.net.URI;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.Uploads.UploadView;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files for a form that is still being filled in; a form's file picker names them by id. */
@RestController
@RequestMapping("/api/files")
class UploadController {

    private final Uploads uploads;
    private final Attachments attachments;
    private final People people;

    UploadController(Uploads uploads, Attachments attachments, People people) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.people = people;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadView> add(@RequestParam("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        UploadView added = uploads.add(name == null ? "" : name, file.getBytes(), people.current());
        return ResponseEntity.created(URI.create("/api/files/" + added.id())).body(added);
    }

    /** What a file is called: one's own that waits, or one of a case that one may see. */
    @GetMapping("/{id}")
    UploadView find(@PathVariable String id) {
        Person who = people.current();
        return uploads.find(id, who)
                .or(() -> attachments
                        .find(id, who)
                        .map(file -> new UploadView(file.id(), file.name(), file.type(), file.size())))
                .orElseThrow(NotFound::new);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(@PathVariable String id) {
        uploads.drop(id, people.current());
        return ResponseEntity.noContent().build();
    }
}
