package org.chapterhouse.casework;

import java.util.Set;
import org.apache.tika.Tika;
import org.chapterhouse.api.InvalidInput;
import org.springframework.stereotype.Component;

/** What files are taken: the type is read from the content, and what a browser might run is not among them. */
@Component
class FileIntake {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/zip",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/x-web-markdown",
            "text/calendar",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private final Words words;
    private final Tika tika = new Tika();

    FileIntake(Words words) {
        this.words = words;
    }

    /**
     * A file that may be kept.
     *
     * @param name without a path and without characters that nobody can see
     * @param type media type as the content shows
     */
    record Taken(String name, String type, byte[] content) {}

    /**
     * @throws InvalidInput if it is empty or its name is no name
     * @throws RefusedFile if it is too large or of a type that is not taken
     */
    Taken take(String name, byte[] content) {
        String plain = plainName(name);
        if (content.length == 0) {
            throw new InvalidInput("file", words.of("attachment.empty"));
        }
        if (content.length > MOST_BYTES) {
            throw RefusedFile.tooLarge(MOST_BYTES / 1024 / 1024);
        }
        String type = tika.detect(content, plain);
        if (!TYPES.contains(type)) {
            throw RefusedFile.ofAnotherKind();
        }
        return new Taken(plain, type, content);
    }

    private String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty() || last.length() > LONGEST_NAME) {
            throw new InvalidInput("file", words.of("attachment.name", LONGEST_NAME));
        }
        return last;
    }
}
