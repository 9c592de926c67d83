package org.chapterhouse.casework;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files given in a form that has not been sent yet: there may be no case to keep them in. Only who gave one may name it;
 * with the answer it moves into the case and keeps its id. What nobody sends is forgotten.
 */
@Service
class Uploads {

    private static final int MOST_FILES = 50;

    /** As long as somebody may come back to a draft. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final FileIntake intake;
    private final CaseTransactions transactions;
    private final Timeline timeline;
    private final CaseFiles files;

    Uploads(JdbcClient jdbc, FileIntake intake, CaseTransactions transactions, Timeline timeline, CaseFiles files) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.transactions = transactions;
        this.timeline = timeline;
        this.files = files;
    }

    /**
     * Keeps a file until a form that names it is sent.
     *
     * @throws RefusedFile if it is too large, of a type that is not taken, or one too many
     */
    UploadView add(String name, byte[] content, Person who) {
        FileIntake.Taken taken = intake.take(name, content);
        return transactions.write(() -> {
            if (count(who) >= MOST_FILES) {
                throw RefusedFile.tooManyWaiting(MOST_FILES);
            }
            long id = jdbc.sql(
                            """
                            insert into casework_upload (id, by_account, at, name, media_type, size, content)
                            values (nextval('casework_id'), ?, ?, ?, ?, ?, ?) returning id""")
                    .params(
                            who.id(),
                            Timestamp.from(timeline.now()),
                            taken.name(),
                            taken.type(),
                            (long) taken.content().length,
                            taken.content())
                    .query(Long.class)
                    .single();
            return new UploadView(String.valueOf(id), taken.name(), taken.type(), taken.content().length);
        });
    }

    private long count(Person who) {
        return jdbc.sql("select count(*) from casework_upload where by_account = ?")
                .param(who.id())
                .query(Long.class)
                .single();
    }

    Optional<UploadView> find(String id, Person who) {
        return reference(id).flatMap(known -> jdbc.sql(
                        "select name, media_type, size from casework_upload where id = ? and by_account = ?")
                .params(known, who.id())
                .query((row, number) ->
                        new UploadView(id, row.getString("name"), row.getString("media_type"), row.getLong("size")))
                .optional());
    }

    /** @throws NotFound if this person has given no such file, or its form was sent */
    void drop(String id, Person who) {
        transactions.write(() -> {
            int gone = reference(id)
                    .map(known -> jdbc.sql("delete from casework_upload where id = ? and by_account = ?")
                            .params(known, who.id())
                            .update())
                    .orElse(0);
            if (gone == 0) {
                throw new NotFound();
            }
            return gone;
        });
    }

    /**
     * Moves files into a case, in the running transaction.
     *
     * @throws RefusedFile if one has just gone with another answer of the same person
     */
    void moveInto(CaseFile file, Collection<Long> ids, String visibleTo, Person who) {
        files.flush(); // the case may be as new as its answer
        int moved = jdbc.sql(
                        """
                        with given as (delete from casework_upload where id = any(?) and by_account = ? returning *)
                        insert into casework_attachment
                            (id, case_id, name, media_type, size, sha256, by_account, at, visible_to, content)
                        select id, ?, name, media_type, size, encode(sha256(content), 'hex'), by_account, at, ?, content
                        from given""")
                .params(ids.toArray(Long[]::new), who.id(), file.id(), visibleTo)
                .update();
        if (moved != ids.size()) {
            throw RefusedFile.sentAlready();
        }
    }

    /** @return how many were forgotten */
    int forget(Instant now) {
        return transactions.write(() -> jdbc.sql("delete from casework_upload where at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update());
    }

    static Optional<Long> reference(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /**
     * A file that waits for its form.
     *
     * @param id what the form's answer names
     * @param size in bytes
     */
    record UploadView(String id, String name, String type, long size) {}
}
