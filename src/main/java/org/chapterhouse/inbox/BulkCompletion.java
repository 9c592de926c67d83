package org.chapterhouse.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives many tasks of one form the same answer, each in a transaction of its own. */
@Service
class BulkCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(BulkCompletion.class);
    private static final int MOST = 200;

    private final Casework casework;
    private final JdbcClient jdbc;
    private final InboxWords words;

    BulkCompletion(Casework casework, JdbcClient jdbc, InboxWords words) {
        this.casework = casework;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** @throws InvalidInput if there are too many tasks, none, or tasks of different forms */
    Results complete(List<String> ids, Map<String, Object> data, Person who) {
        Set<String> tasks = new LinkedHashSet<>(ids);
        if (tasks.isEmpty() || tasks.size() > MOST || tasks.contains(null)) {
            throw new InvalidInput("ids", words.of("bulk.size", MOST));
        }
        if (forms(tasks, who) > 1) {
            throw new InvalidInput("ids", words.of("bulk.one-form"));
        }
        List<Result> results = new ArrayList<>();
        for (String task : tasks) {
            results.add(complete(task, data, who));
        }
        return new Results(results);
    }

    private Result complete(String task, Map<String, Object> data, Person who) {
        try {
            CaseView done = casework.complete(task, data, who);
            return new Result(task, HttpStatus.OK.value(), done, null);
        } catch (Refusal refusal) {
            return new Result(task, refusal.status().value(), null, words.problem(refusal));
        } catch (RuntimeException e) {
            LOG.error("Task {} could not be completed with others", task, e);
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, words.of("bulk.failed"));
            return new Result(task, problem.getStatus(), null, problem);
        }
    }

    /** How many forms the tasks have that this person can know of; the others are refused one by one. */
    private int forms(Set<String> tasks, Person who) {
        Set<String> desks = new LinkedHashSet<>(Desk.of(who));
        desks.addAll(Desk.ofSubmittersSide(who));
        return jdbc.sql(
                        """
                        select count(distinct coalesce(form, '')) from inbox_task
                        where id = any(:ids) and (assignee = :me or desk = any(:desks))""")
                .param("ids", tasks.toArray(String[]::new))
                .param("me", who.id())
                .param("desks", desks.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** One result for each task, in the order asked for. */
    record Results(List<Result> results) {}

    /** The case as it is now, or why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String id, int status, @JsonProperty("case") @Nullable CaseView now, @Nullable ProblemDetail problem) {}
}
