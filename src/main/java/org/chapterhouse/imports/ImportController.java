package org.chapterhouse.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.chapterhouse.api.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports for scripts: the file is the body, the answer comes when all of it has been read. */
@RestController
class ImportController {

    private final ImportKinds kinds;
    private final CsvImporter importer;

    ImportController(ImportKinds kinds, CsvImporter importer) {
        this.kinds = kinds;
        this.importer = importer;
    }

    @PostMapping(path = "/api/import/{kind}", consumes = "text/csv")
    ImportResult run(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        RecordImport records = kinds.of(kind);
        if (request.getContentLengthLong() > CsvImporter.MOST_BYTES) {
            throw new FileTooLarge(CsvImporter.MOST_BYTES >> 20);
        }
        return importer.run(records, request.getInputStream(), charset(request), dryRun, locale, done -> {});
    }

    /** Only what the sender has said; the servlet's own default would be Latin-1. */
    private static @Nullable Charset charset(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("charset=")) {
            return null;
        }
        String said = type.replaceFirst("(?i)^.*charset=\"?([^\";\\s]*).*$", "$1");
        try {
            return Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MalformedRequest("problem.charset", said);
        }
    }
}
