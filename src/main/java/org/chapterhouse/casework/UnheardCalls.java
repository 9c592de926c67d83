package org.chapterhouse.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chapterhouse.api.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Calls that were given up: their cases say so to whoever reviews them, and an admin can have them tried again. */
@Component
@Transactional
class UnheardCalls {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Webhooks webhooks;
    private final Words words;
    private final JsonMapper json;
    private final Clock clock;

    UnheardCalls(JdbcClient jdbc, Cases cases, Webhooks webhooks, Words words, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.webhooks = webhooks;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** A call that was given up. */
    record Unheard(String id, String event, String reference, Instant failedAt) {}

    /**
     * Keeps a call that nobody has answered.
     *
     * @param tries how often it was made
     */
    void note(String body, int tries) {
        Webhooks.Event event = read(body);
        cases.lock(event.caseReference());
        jdbc.sql(
                        """
                        insert into casework_unheard_call (id, body, case_reference, failed_at) values (?, ?, ?, ?)
                        on conflict (id) do update set failed_at = excluded.failed_at""")
                .params(
                        event.id(),
                        body,
                        event.caseReference(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        String sentence = words.of("webhook.unheard", event.event(), tries);
        cases.tell(
                event.caseReference(),
                new Cases.Note("rule", sentence, "reviewers"),
                event.id().substring(event.id().indexOf(':') + 1));
    }

    /** The newest ones first. */
    @Transactional(readOnly = true)
    public List<Unheard> newest() {
        return jdbc.sql("select body, failed_at from casework_unheard_call order by failed_at desc, id limit ?")
                .param(MOST)
                .query((row, number) -> {
                    Webhooks.Event event = read(row.getString("body"));
                    return new Unheard(
                            event.id(),
                            event.event(),
                            event.caseReference(),
                            row.getObject("failed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Makes the call again, as often as the first time. */
    public void again(String id) {
        String body = jdbc.sql("delete from casework_unheard_call where id = ? returning body")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        webhooks.call(read(body));
    }

    private Webhooks.Event read(String body) {
        return json.readValue(body, Webhooks.Event.class);
    }
}
