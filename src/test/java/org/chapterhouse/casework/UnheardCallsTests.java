package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A call to another system that was given up is not forgotten. */
@ApplicationTest
class UnheardCallsTests {

    @Autowired
    private UnheardCalls calls;

    @Autowired
    private OneTimeTask<String> task;

    @Autowired
    private Casework casework;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WebhookSettings settings;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvc http;

    private Person submitter;
    private Person manager;
    private String reference = "";

    @BeforeEach
    void aCase() {
        Cast cast = new Cast(accounts);
        submitter = cast.anybody();
        manager = cast.member("community-managers", "europe");
        reference = casework.start("casework-trial", Map.of("title", "Calls"), submitter)
                .reference();
    }

    @Test
    void aTryIsForgivenAndTheLastOneIsToldToReviewersOnly() {
        fail(settings.retries() - 1);
        assertThat(texts(manager)).noneMatch(text -> text.contains("chapter.provisioned"));
        fail(settings.retries());

        assertThat(texts(manager))
                .anyMatch(text -> text.contains("“chapter.provisioned”") && text.contains("11 tries"));
        assertThat(texts(submitter)).noneMatch(text -> text.contains("chapter.provisioned"));
        assertThat(calls.newest())
                .anyMatch(call ->
                        call.reference().equals(reference) && call.event().equals("chapter.provisioned"));
    }

    @Test
    void anAdminSeesItAndHasItTriedAgain() throws Exception {
        fail(settings.retries());
        PageVisitor admin = new PageVisitor(http, new Cast(accounts).member("policy-admins", "europe"));
        admin.ask(get("/admin/webhooks"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference)))
                .andExpect(content().string(containsString("No address is configured")))
                .andExpect(content().string(not(containsString("Try again"))));
        admin.ask(post("/admin/webhooks/again").param("id", id())).andExpect(redirectedUrl("/admin/webhooks"));
        assertThat(calls.newest()).as("nobody to tell").anyMatch(call -> call.id()
                .equals(id()));

        calls.again(id());
        assertThat(calls.newest()).noneMatch(call -> call.id().equals(id()));
        assertThatThrownBy(() -> calls.again(id())).isInstanceOf(NotFound.class);
    }

    /** As the scheduler says that a call has failed after so many failures. */
    @SuppressWarnings("unchecked")
    private void fail(int before) {
        String body = json.writeValueAsString(
                new Webhooks.Event(id(), "chapter.provisioned", reference, "casework-trial", null));
        Instant now = Instant.now();
        TaskInstance<String> instance = new TaskInstance<>(Webhooks.TASK.getTaskName(), id(), body);
        Execution execution = new Execution(now, instance, true, "test", null, now, before, now, 1);
        task.getFailureHandler()
                .onFailure(
                        ExecutionComplete.failure(execution, now, now, new IllegalStateException("no answer")),
                        mock(ExecutionOperations.class));
    }

    private String id() {
        return reference + ":tell-other-systems";
    }

    private List<String> texts(Person who) {
        return casework.timeline(reference, who, 100, null).items().stream()
                .map(TimelineView::text)
                .filter(Objects::nonNull)
                .toList();
    }
}
