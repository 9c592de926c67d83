package org.chapterhouse.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Files that a form's file picker names: kept before there is a case, and nobody else's. */
@ApplicationTest
class UploadTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private Casework casework;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Person submitter;
    private Person manager;

    @BeforeEach
    void people() {
        cast = new Cast(accounts);
        submitter = cast.anybody();
        manager = cast.member("community-managers", "europe");
    }

    @Test
    void a_file_of_a_start_form_is_in_the_case_under_the_same_id() throws Exception {
        String plan = upload("plan.txt", submitter);
        String list = upload("list.txt", submitter);

        CaseView started = start(List.of(plan, list));

        assertThat(started.data()).containsEntry("papers", List.of(plan, list));
        assertThat(attachments.of(started.reference(), manager))
                .extracting(AttachmentView::id, AttachmentView::name, AttachmentView::visibility)
                .containsExactly(tuple(plan, "plan.txt", "shared"), tuple(list, "list.txt", "shared"));
        assertThat(attachments.download(started.reference(), plan, manager).content())
                .isEqualTo("words".getBytes(UTF_8));
        new PageVisitor(http, submitter)
                .ask(get("/cases/" + started.reference()))
                .andExpect(content().string(containsString("plan.txt, list.txt")));
    }

    @Test
    void a_file_of_somebody_else_or_of_nobody_is_refused_at_its_field_and_no_case_is_started() {
        String theirs = upload("theirs.txt", cast.anybody());
        for (String reference : List.of(theirs, "999999999999", "files::1", "../../etc/passwd")) {
            assertThatThrownBy(() -> start(List.of(reference)))
                    .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                            .extracting(FieldError::field)
                            .containsExactly("papers"));
        }
        assertThat(jdbc.sql("select count(*) from casework_case where submitter = ?")
                        .param(submitter.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_that_went_with_one_form_does_not_go_with_another_but_stays_in_its_own_case() {
        String plan = upload("plan.txt", submitter);
        CaseView started = start(List.of(plan));
        assertThatThrownBy(() -> start(List.of(plan))).isInstanceOf(InvalidInput.class);

        casework.complete(task(started), Map.of("decision", "request-changes", "comment", "And the list?"), manager);
        String list = upload("list.txt", submitter);
        CaseView revised = casework.complete(
                task(casework.find(started.reference(), submitter)),
                Map.of("title", "A plan", "papers", List.of(plan, list)),
                submitter);

        assertThat(revised.data()).containsEntry("papers", List.of(plan, list));
        assertThat(attachments.of(started.reference(), submitter))
                .extracting(AttachmentView::name)
                .containsExactly("plan.txt", "list.txt");
    }

    @Test
    void a_reviewers_file_is_seen_by_whom_the_answer_is_seen() {
        CaseView started = start(List.of());
        String sketch = upload("sketch.txt", manager);

        casework.complete(task(started), Map.of("decision", "approve", "sketch", sketch), manager);

        assertThat(attachments.of(started.reference(), submitter))
                .extracting(AttachmentView::name)
                .containsExactly("sketch.txt");
    }

    @Test
    void one_file_only_where_the_form_does_not_ask_for_several() {
        CaseView started = start(List.of());
        List<String> two = List.of(upload("one.txt", manager), upload("two.txt", manager));

        assertThatThrownBy(
                        () -> casework.complete(task(started), Map.of("decision", "approve", "sketch", two), manager))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("sketch"));
    }

    @Test
    void only_who_gave_a_file_reads_its_name_or_takes_it_away() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "a.txt", null, "words".getBytes(UTF_8));
        ask(multipart("/api/files").file(file), submitter)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("a.txt"))
                .andExpect(jsonPath("$.type").value("text/plain"))
                .andExpect(jsonPath("$.size").value(5));
        String id = upload("b.txt", submitter);

        ask(get("/api/files/" + id), manager).andExpect(status().isNotFound());
        ask(delete("/api/files/" + id), manager).andExpect(status().isNotFound());
        ask(get("/api/files/" + id), submitter)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("b.txt"));
        ask(delete("/api/files/" + id), submitter).andExpect(status().isNoContent());
        ask(get("/api/files/" + id), submitter).andExpect(status().isNotFound());

        CaseView sent = start(List.of(upload("c.txt", submitter)));
        String kept = attachments.of(sent.reference(), submitter).get(0).id();
        ask(get("/api/files/" + kept), manager).andExpect(status().isOk());
        ask(get("/api/files/" + kept), cast.member("community-managers", "asia"))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_a_browser_might_run_is_not_kept() throws Exception {
        ask(
                        multipart("/api/files")
                                .file(new MockMultipartFile(
                                        "file",
                                        "a.txt",
                                        "text/plain",
                                        "<html><script>1</script></html>".getBytes(UTF_8))),
                        submitter)
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void a_file_that_nobody_sends_is_forgotten() {
        String old = upload("old.txt", submitter);

        assertThat(uploads.forget(Instant.now().plus(Duration.ofDays(61)))).isPositive();

        assertThat(uploads.find(old, submitter)).isEmpty();
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request, Person who) throws Exception {
        return http.perform(request.with(httpBasic(who.username(), Cast.PASSWORD)));
    }

    private CaseView start(List<String> papers) {
        return casework.start("casework-trial", Map.of("title", "A plan", "papers", papers), submitter);
    }

    private String upload(String name, Person who) {
        return uploads.add(name, "words".getBytes(UTF_8), who).id();
    }

    private static String task(CaseView started) {
        return Objects.requireNonNull(started.waitingFor().get(0).task());
    }
}
