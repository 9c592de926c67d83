package org.chapterhouse.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files of a case. */
@Service
public class Attachments {

    private static final int MOST_FILES = 50;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseTransactions transactions;
    private final Timeline timeline;
    private final People people;
    private final Words words;
    private final FileIntake intake;

    Attachments(
            JdbcClient jdbc,
            CaseFiles files,
            CaseAccess access,
            CaseTransactions transactions,
            Timeline timeline,
            People people,
            Words words,
            FileIntake intake) {
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
        this.transactions = transactions;
        this.timeline = timeline;
        this.people = people;
        this.words = words;
        this.intake = intake;
    }

    /** A file with what it holds. */
    public record Download(AttachmentView file, byte[] content) {}

    /** @throws RefusedFile if it is too large, of a type that is not taken, or one too many */
    public AttachmentView add(String reference, String name, byte[] content, String visibility, Person who) {
        if (!visibility.equals(TimelineLine.SHARED) && !visibility.equals(TimelineLine.REVIEWERS)) {
            throw new InvalidInput("visibility", words.of("attachment.visibility"));
        }
        FileIntake.Taken taken = intake.take(name, content);
        return transactions.write(() -> {
            CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
            access.requireSight(file, who);
            if (visibility.equals(TimelineLine.REVIEWERS) && !access.isReviewer(file, who)) {
                throw new NotAllowed("problem.reviewers-only");
            }
            if (count(file) >= MOST_FILES) {
                throw RefusedFile.tooMany(MOST_FILES);
            }
            long id = store(file, taken, visibility, who);
            return find(file, id, who);
        });
    }

    private long count(CaseFile file) {
        return jdbc.sql("select count(*) from casework_attachment where case_id = ?")
                .param(file.id())
                .query(Long.class)
                .single();
    }

    private long store(CaseFile file, FileIntake.Taken taken, String visibility, Person who) {
        return jdbc.sql(
                        """
                        insert into casework_attachment
                            (id, case_id, name, media_type, size, sha256, by_account, at, visible_to, content)
                        select nextval('casework_id'), ?, ?, ?, ?, encode(sha256(c), 'hex'), ?, ?, ?, c
                        from (values (cast(? as bytea))) as given (c)
                        returning id""")
                .params(
                        file.id(),
                        taken.name(),
                        taken.type(),
                        (long) taken.content().length,
                        who.id(),
                        Timestamp.from(timeline.now()),
                        visibility,
                        taken.content())
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

    /** Whether the case holds this file and the person may see it. */
    boolean isIn(CaseFile file, long id, Person who) {
        return stored(file, id).stream()
                .anyMatch(row -> !views(file, List.of(row), who).isEmpty());
    }

    /** A file of whatever case, empty if there is none that this person may see. */
    Optional<AttachmentView> find(String id, Person who) {
        return transactions.read(() -> Uploads.reference(id)
                .flatMap(known -> jdbc.sql("select case_id from casework_attachment where id = ?")
                        .param(known)
                        .query(Long.class)
                        .optional())
                .flatMap(holder -> files.findByIdIn(List.of(holder)).stream().findFirst())
                .filter(file -> access.maySee(file, who))
                .flatMap(file -> views(file, stored(file, Long.parseLong(id)), who).stream()
                        .findFirst()));
    }

    private List<Row> stored(CaseFile file, long id) {
        return jdbc.sql(
                        """
                        select id, name, media_type, size, sha256, by_account, at, visible_to, null as content
                        from casework_attachment where case_id = ? and id = ?""")
                .params(file.id(), id)
                .query(Attachments::row)
                .list();
    }

    private AttachmentView find(CaseFile file, long id, Person who) {
        return views(file, List.of(row(file, String.valueOf(id))), who).get(0);
    }

    private Row row(CaseFile file, String id) {
        long known = Uploads.reference(id).orElseThrow(NotFound::new);
        return jdbc.sql(
                        """
                        select id, name, media_type, size, sha256, by_account, at, visible_to, content
                        from casework_attachment where case_id = ? and id = ?""")
                .params(file.id(), known)
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
        List<String> audiences = TimelineReader.audiences(file, who, reviewing);
        var known = people.byIds(rows.stream().map(Row::by).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return rows.stream()
                .filter(row -> audiences.contains(row.visibleTo()))
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
