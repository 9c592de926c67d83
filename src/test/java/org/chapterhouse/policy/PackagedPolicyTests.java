package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.engine.UnsafeModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(
        classes = PolicyTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = TestPostgres.class)
class PackagedPolicyTests {

    private static final Map<String, String> FIRST = Map.of("forms/a.form", "a", "forms/b.form", "b");
    private static final Map<String, String> CHANGED = Map.of("forms/a.form", "a", "forms/c.form", "c");

    @Autowired
    private Publisher publisher;

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseFiles files;

    @Autowired
    private ReleaseReader reader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void nothingIsPublished() {
        jdbc.sql("truncate policy_release_file, policy_release").update();
    }

    @Test
    void theFirstStartPublishesReleaseOne() {
        start(FIRST);
        ReleaseView release = reader.list(25, null).items().get(0);
        assertThat(release.number()).isEqualTo(1);
        assertThat(release.active()).isTrue();
        assertThat(release.source()).isEqualTo("packaged");
        assertThat(release.openCases()).isZero();
        assertThat(release.effectiveFrom().toInstant()).isEqualTo(PolicyTestApplication.NOW);
        assertThat(release.files()).extracting(ReleaseView.File::path).containsExactly("forms/a.form", "forms/b.form");
        assertThat(reader.file(1, "forms/b.form")).hasValue("b".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.file(2, "forms/b.form")).isEmpty();
    }

    @Test
    void anUnchangedSetIsNotPublishedAgainAndAChangedOneIs() {
        start(FIRST);
        start(FIRST);
        assertThat(numbers()).containsExactly(1);
        start(CHANGED);
        assertThat(numbers()).containsExactly(2, 1);
        assertThat(reader.list(25, null).items())
                .extracting(ReleaseView::active)
                .containsExactly(true, false);
    }

    @Test
    void anAdminsReleaseIsNotReplacedByAnUpdate() {
        start(FIRST);
        jdbc.sql("insert into policy_release (number, deployment_id, source, note, effective_from, created_at)"
                        + " values (2, 'theirs', 'admin', 'ours is better', now(), now())")
                .update();
        start(CHANGED);
        assertThat(numbers()).containsExactly(2, 1);
    }

    @Test
    void aSetThatIsRefusedLeavesNothingBehind() {
        assertThatThrownBy(() -> start(Map.of("forms/a.form", "a", "forms/b.form", "broken")))
                .isInstanceOf(UnsafeModel.class);
        assertThat(numbers()).isEmpty();
        assertThat(jdbc.sql("select count(*) from policy_release_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nodesThatStartTogetherPublishOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> start(FIRST)))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void theListIsPaged() {
        start(FIRST);
        start(CHANGED);
        var page = reader.list(1, null);
        assertThat(page.items()).extracting(ReleaseView::number).containsExactly(2);
        assertThat(reader.list(1, page.next()).items())
                .extracting(ReleaseView::number)
                .containsExactly(1);
    }

    private void start(Map<String, String> content) {
        PackagedFiles packaged = new PackagedFiles() {
            @Override
            Map<String, byte[]> read() {
                Map<String, byte[]> bytes = new java.util.TreeMap<>();
                content.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
                return bytes;
            }
        };
        ActiveReleases active = new ActiveReleases(releases, Mockito.mock(RepositoryService.class));
        new PackagedPolicy(packaged, publisher, releases, files, jdbc, transactions, active)
                .afterSingletonsInstantiated();
    }

    private List<Integer> numbers() {
        return reader.list(25, null).items().stream().map(ReleaseView::number).toList();
    }
}
