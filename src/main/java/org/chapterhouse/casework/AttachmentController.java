package org.chapterhouse.casework;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case over HTTP. */
@RestController
@RequestMapping("/api/cases/{reference}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final People people;

    AttachmentController(Attachments attachments, People people) {
        this.attachments = attachments;
        this.people = people;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> add(
            @PathVariable String reference,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String visibility)
            throws IOException {
        String name = file.getOriginalFilename();
        AttachmentView added = attachments.add(
                reference,
                name == null ? "" : name,
                file.getBytes(),
                visibility == null ? TimelineLine.SHARED : visibility,
                people.current());
        return ResponseEntity.created(URI.create("/api/cases/" + reference + "/attachments/" + added.id()))
                .body(added);
    }

    @GetMapping
    AttachmentList list(@PathVariable String reference) {
        return new AttachmentList(attachments.of(reference, people.current()), null);
    }

    /** Always a download: a file of somebody's never opens as a page of ours. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable String id) {
        Attachments.Download download = attachments.download(reference, id, people.current());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(download.file().type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(download.content());
    }

    record AttachmentList(List<AttachmentView> items, @Nullable String next) {}
}
