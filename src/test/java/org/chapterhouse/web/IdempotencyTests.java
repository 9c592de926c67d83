package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class IdempotencyTests {

    private static String writer = "";
    private static String other = "";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProbeWork work;

    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final String what = UUID.randomUUID().toString();

    @BeforeEach
    void twoCallers() {
        if (writer.isEmpty()) {
            writer = token("idem");
            other = token("other");
        }
    }

    private String token(String username) {
        accounts.put(new Accounts.Account(
                username,
                username,
                username + "@example.org",
                "long enough",
                Set.of("policy-admins"),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC")));
        String body = new Browser(port)
                .json(
                        "/api/tokens",
                        Map.of("Authorization", Browser.basic(username, "long enough")),
                        "{\"name\":\"t\",\"scopes\":[\"write\",\"admin\"]}")
                .body();
        return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> post(String token, String path, String idempotencyKey, String body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Idempotency-Key", idempotencyKey);
        return new Browser(port).json(path, headers, body);
    }

    private HttpResponse<String> post(String how) {
        return post(writer, "/api/probe/chore/" + how, key, "{\"what\":\"" + what + "\"}");
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstAndDoesNothing() {
        HttpResponse<String> first = post("now");
        HttpResponse<String> second = post("now");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(work.done(what)).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        post("now");
        HttpResponse<String> answer = post(writer, "/api/probe/chore/now", key, "{\"what\":\"else\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("idempotency-key-reused");
    }

    @Test
    void keysBelongToTheirCaller() {
        post("now");
        assertThat(post(other, "/api/probe/chore/now", key, "{\"what\":\"" + what + "\"}")
                        .headers()
                        .firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(work.done(what)).isEqualTo(2);
    }

    @Test
    void aRefusalIsKeptAndItsWorkUndone() {
        HttpResponse<String> first = post("refused");
        HttpResponse<String> second = post("refused");
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(work.done(what)).isZero();
    }

    @Test
    void aFailureOfOursUndoesTheWorkAndFreesTheKey() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = post("broken");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
        }
        assertThat(work.done(what)).isZero();
    }

    @Test
    void aLostRaceFreesTheKey() {
        assertThat(post("race").statusCode()).isEqualTo(409);
        assertThat(post("race").headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(work.done(what)).isZero();
    }

    @Test
    void workThatFailedUnseenIsNotReportedAsDone() {
        assertThat(post("forgiving").statusCode()).isEqualTo(500);
        assertThat(work.done(what)).isZero();
    }

    @Test
    void manyAtOnceDoTheWorkOnceAndHearTheSame() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("now")))
                .toList();
        List<String> bodies = all.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1).first().asString().contains("\"at\"");
        assertThat(work.done(what)).isEqualTo(1);
    }

    @Test
    void aSecondOneWaitsForTheFirst() throws Exception {
        work.begun = new CountDownLatch(1);
        work.mayEnd = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> post("slow"));
        assertThat(work.begun.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<HttpResponse<String>> second = CompletableFuture.supplyAsync(() -> post("slow"));
        waitForALock();
        assertThat(second).isNotDone();
        work.mayEnd.countDown();
        assertThat(second.join().body()).isEqualTo(first.join().body());
        assertThat(work.done(what)).isEqualTo(1);
    }

    private void waitForALock() {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and wait_event_type = 'Lock'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    @Test
    void anAnswerThatHoldsASecretIsNotKeptAndTheTokenNotMadeTwice() {
        String basic = Browser.basic("idem", "long enough");
        Map<String, String> headers = Map.of("Authorization", basic, "Idempotency-Key", key);
        String body = "{\"name\":\"" + what + "\"}";
        assertThat(new Browser(port).json("/api/tokens", headers, body).statusCode())
                .isEqualTo(201);
        HttpResponse<String> second = new Browser(port).json("/api/tokens", headers, body);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("answer-not-kept");
        assertThat(jdbc.sql("select count(*) from people_token where name = ?")
                        .param(what)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from web_idempotency where key = ? and body is not null")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnswerThatIsTooLongToKeepIsNotGivenTwice() {
        assertThat(post("long").statusCode()).isEqualTo(200);
        assertThat(post("long").statusCode()).isEqualTo(409);
        assertThat(work.done(what)).isEqualTo(1);
    }

    @Test
    void addressesWithTransactionsOfTheirOwnKeepTheirAnswersToo() {
        String body = "{\"what\":\"" + what + "\"}";
        HttpResponse<String> first = post(writer, "/api/import/now", key, body);
        assertThat(post(writer, "/api/import/now", key, body).body()).isEqualTo(first.body());
        assertThat(work.done(what)).isEqualTo(1);
        jdbc.sql("update web_idempotency set status = null where key = ?")
                .param(key)
                .update();
        assertThat(post(writer, "/api/import/now", key, body).body()).contains("in-progress");
        jdbc.sql("update web_idempotency set claimed_at = now() - interval '61 seconds' where key = ?")
                .param(key)
                .update();
        assertThat(post(writer, "/api/import/now", key, body).statusCode()).isEqualTo(201);
    }

    @Test
    void aDayLaterTheKeyIsFreshAgain() {
        post("now");
        jdbc.sql("update web_idempotency set claimed_at = now() - interval '25 hours' where key = ?")
                .param(key)
                .update();
        post("now");
        assertThat(work.done(what)).isEqualTo(2);
    }

    @Test
    void aFileThatIsSentAgainIsTheSameWhateverItsBoundary() {
        HttpResponse<String> first = file("one", "content");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(file("two", "content").headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
        assertThat(file("three", "CONTENT").statusCode()).isEqualTo(422);
        assertThat(work.done(what)).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeOrNoneIsToldSo() {
        assertThat(file("one", "x".repeat(21_000_000)).statusCode()).isEqualTo(413);
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + writer, "Idempotency-Key", key, "Content-Type", "multipart/form-data");
        assertThat(new Browser(port)
                        .send("POST", "/api/probe/file", headers, "nothing")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> file(String boundary, String content) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + what
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + writer,
                "Idempotency-Key", key,
                "Content-Type", "multipart/form-data; boundary=" + boundary);
        return new Browser(port).send("POST", "/api/probe/file", headers, body);
    }

    @Test
    void aKeyIsNeitherEmptyNorEndless() {
        assertThat(post(writer, "/api/probe/chore/now", "k".repeat(201), "{}").statusCode())
                .isEqualTo(400);
    }
}
