package org.chapterhouse.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files of a case. The type is read from the content; what a browser might run is not taken. */
@Service
public class Attachments {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_FILES = 50;
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

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseTransactions transactions;
    private final Timeline timeline;
    private final People people;
    private final Words words;
    private final Tika tika = new Tika();

    Attachments(
            JdbcClient jdbc,
            CaseFiles files,
            CaseAccess access,
            CaseTransactions transactions,
            Timeline timeline,
            People people,
            Words words) {
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
        this.transactions = transactions;
        this.timeline = timeline;
        this.people = people;
        this.words = words;
    }

    /** A file with what it holds. */
    public record Download(AttachmentView file, byte[] content) {}

    /** @throws RefusedFile if it is too large, of a type that is not taken, or one too many */
    public AttachmentView add(String reference, String name, byte[] content, String visibility, Person who) {
        String plain = plainName(name);
        if (!visibility.equals(TimelineLine.SHARED) && !visibility.equals(TimelineLine.REVIEWERS)) {
            throw new InvalidInput("visibility", words.of("attachment.visibility"));
        }
        if (content.length == 0) {
            throw new InvalidInput("file", words.of("attachment.empty"));
        }
        if (content.length > MOST_BYTES) {
            throw RefusedFile.tooLarge(MOST_BYTES / 1024 / 1024);
        }
        String type = tika.detect(content, plain);
        if (!TYPES.contains(type)) {
            throw RefusedFile.ofType(type);
        }
        return transactions.write(() -> {
            CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
            access.requireSight(file, who);
            if (visibility.equals(TimelineLine.REVIEWERS) && !access.isReviewer(file, who)) {
                throw new NotAllowed("problem.reviewers-only");
            }
            if (count(file) >= MOST_FILES) {
                throw RefusedFile.tooMany(MOST_FILES);
            }
            long id = store(file, plain, type, content, visibility, who);
            return find(file, id, who);
        });
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

    private long count(CaseFile file) {
        return jdbc.sql("select count(*) from casework_attachment where case_id = ?")
                .param(file.id())
                .query(Long.class)
                .single();
    }

    private long store(CaseFile file, String name, String type, byte[] content, String visibility, Person who) {
        return jdbc.sql(
                        """
                        insert into casework_attachment
                            (id, case_id, name, media_type, size, sha256, by_account, at, visible_to, content)
                        select nextval('casework_id'), ?, ?, ?, ?, encode(sha256(c), 'hex'), ?, ?, ?, c
                        from (values (cast(? as bytea))) as given (c)
                        returning id""")
                .params(
                        file.id(),
                        name,
                        type,
                        (long) content.length,
                        who.id(),
                        Timestamp.from(timeline.now()),
                        visibility,
                        content)
                .query(Long.class)
                .single();
    }

    /** The files of a case that this person may see, oldest first. */
    public List<AttachmentView> of(String reference, Person who) {
        return transactions.read(() -> {
            CaseFile file = seen(reference, who);
            List<Row> rows = jdbc.sql(
                            """
                            select id, name, media_type, size, sha256, by_account, at, visible_to, null as content
                            from casework_attachment where case_id = ? order by id""")
                    .param(file.id())
                    .query(Attachments::row)
                    .list();
            return views(file, rows, who);
        });
    }

    /** @throws NotFound if there is no such file in this case, or it is not meant for this person */
    public Download download(String reference, String id, Person who) {
        return transactions.read(() -> {
            CaseFile file = seen(reference, who);
            Row row = row(file, id);
            return new Download(
                    views(file, List.of(row), who).stream().findFirst().orElseThrow(NotFound::new),
                    Objects.requireNonNull(row.content()));
        });
    }

    private AttachmentView find(CaseFile file, long id, Person who) {
        return views(file, List.of(row(file, String.valueOf(id))), who).get(0);
    }

    private Row row(CaseFile file, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return jdbc.sql(
                        """
                        select id, name, media_type, size, sha256, by_account, at, visible_to, content
                        from casework_attachment where case_id = ? and id = ?""")
                .params(file.id(), Long.parseLong(id))
                .query(Attachments::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseFile seen(String reference, Person who) {
        CaseFile file = files.findByReference(reference).orElseThrow(NotFound::new);
        access.requireSight(file, who);
        return file;
    }

    private List<AttachmentView> views(CaseFile file, List<Row> rows, Person who) {
        boolean reviewing = access.isReviewer(file, who);
        var known = people.byIds(rows.stream().map(Row::by).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return rows.stream()
                .filter(row -> reviewing || row.visibleTo().equals(TimelineLine.SHARED))
                .map(row -> row.view(
                        reviewing || row.by() == who.id() || row.by() == file.submitter() ? known.get(row.by()) : null))
                .toList();
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                result.getLong("id"),
                result.getString("name"),
                result.getString("media_type"),
                result.getLong("size"),
                result.getString("sha256"),
                result.getLong("by_account"),
                result.getTimestamp("at"),
                result.getString("visible_to"),
                result.getBytes("content"));
    }

    private record Row(
            long id,
            String name,
            String type,
            long size,
            String sha256,
            long by,
            Timestamp at,
            String visibleTo,
            byte @Nullable [] content) {

        AttachmentView view(@Nullable Person named) {
            return new AttachmentView(
                    String.valueOf(id),
                    name,
                    type,
                    size,
                    sha256,
                    named == null ? null : named.username(),
                    CaseViews.time(at.toInstant()),
                    visibleTo);
        }
    }
}
