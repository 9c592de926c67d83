package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as answers name them. */
@Component
class FileDesk {

    private final Uploads uploads;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    FileDesk(Uploads uploads, Attachments attachments, JdbcClient jdbc) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** @param file null while there is no case yet */
    GivenFiles given(@Nullable CaseFile file, Person who) {
        return new GivenFiles(uploads, attachments, file, who);
    }

    /** The file's name for those who may read the answer; the reference itself if the file is gone. */
    String name(String reference) {
        List<String> names = Uploads.reference(reference)
                .map(id -> jdbc.sql("select name from casework_attachment where id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .orElse(List.of());
        return names.isEmpty() ? reference : names.get(0);
    }
}
