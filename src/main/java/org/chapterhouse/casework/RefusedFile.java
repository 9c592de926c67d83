package org.chapterhouse.casework;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A file that is too large (413), of a type that is not taken (415), or one too many (409). */
public class RefusedFile extends Refusal {

    private RefusedFile(HttpStatus status, String messageKey, Object... arguments) {
        super(status, messageKey, arguments);
    }

    static RefusedFile tooLarge(long megabytes) {
        return new RefusedFile(HttpStatus.CONTENT_TOO_LARGE, "problem.attachment-size", megabytes);
    }

    static RefusedFile ofAnotherKind() {
        return new RefusedFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "problem.attachment-type");
    }

    static RefusedFile sentAlready() {
        return new RefusedFile(HttpStatus.CONFLICT, "problem.upload-sent");
    }

    static RefusedFile tooManyWaiting(int most) {
        return new RefusedFile(HttpStatus.CONFLICT, "problem.upload-count", most);
    }

    static RefusedFile tooMany(int most) {
        return new RefusedFile(HttpStatus.CONFLICT, "problem.attachment-count", most);
    }
}
