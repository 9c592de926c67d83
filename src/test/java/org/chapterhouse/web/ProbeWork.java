package org.chapterhouse.web;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Work that can be counted: a row for each time it was done and not undone. */
@TestComponent
@RestController
class ProbeWork {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);

    ProbeWork(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @PostConstruct
    void table() {
        jdbc.sql("create table if not exists probe_work (what text)").update();
    }

    int done(String what) {
        return jdbc.sql("select count(*) from probe_work where what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }

    @PostMapping({"/api/probe/chore/{how}", "/api/import/{how}"})
    ResponseEntity<Map<String, Object>> work(@PathVariable String how, @RequestBody Map<String, String> body) {
        String what = body.getOrDefault("what", "");
        if (how.equals("forgiving")) {
            try {
                return transaction("refused", what);
            } catch (InvalidInput swallowed) {
                return ResponseEntity.ok(Map.of("all", "well"));
            }
        }
        return transaction(how, what);
    }

    @PostMapping("/api/probe/file")
    Map<String, Object> file(MultipartFile file) {
        jdbc.sql("insert into probe_work values (?)")
                .param(file.getOriginalFilename())
                .update();
        return Map.of("size", file.getSize());
    }

    private ResponseEntity<Map<String, Object>> transaction(String how, String what) {
        return transactions.execute(transaction -> {
            jdbc.sql("insert into probe_work values (?)").param(what).update();
            return switch (how) {
                case "refused" -> throw new InvalidInput(List.of(new FieldError("what", "no")));
                case "broken" -> throw new IllegalStateException("broken");
                case "race" -> throw new OptimisticLockingFailureException("lost");
                case "slow" -> slowly(what);
                case "long" -> ResponseEntity.ok(Map.of("text", "x".repeat(300_000)));
                default -> made(what);
            };
        });
    }

    private ResponseEntity<Map<String, Object>> slowly(String what) {
        begun.countDown();
        try {
            if (!mayEnd.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return made(what);
    }

    private static ResponseEntity<Map<String, Object>> made(String what) {
        return ResponseEntity.created(java.net.URI.create("/api/probe/chore/" + what))
                .body(Map.of("at", System.nanoTime()));
    }
}
