package org.chapterhouse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.chapterhouse.people.PersonAuthentication;
import org.chapterhouse.web.IdempotencyKeys.Claim;
import org.chapterhouse.web.IdempotencyKeys.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key}: the second request with a key is answered as the first was, and does nothing.
 *
 * <p>Claim, work and answer are one transaction, which the work joins: after a crash either all of it is there or
 * nothing is, so the work is never done twice. A second request waits for the first one's end. Whoever loses a race
 * inside such a transaction is not tried again but told so (409), and the key is free. The addresses in {@link #OWN}
 * run transactions of their own, which cannot be joined; doing them again does no harm by their nature, and after a
 * crash their key is free a minute later.
 */
@Component
@Order(20)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration NO_LIMIT = Duration.ZERO;
    /** Each row, task or job has a transaction of its own, and one that is done already is left alone. */
    private static final List<String> OWN = List.of("/api/import/", "/api/tasks/complete", "/api/demo/");
    /** Answers that hold secrets are not kept; neither are they given twice. */
    private static final String SECRETS = "/api/tokens";

    private final IdempotencyKeys keys;
    private final ProblemWriter writer;
    private final TransactionTemplate transactions;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter writer, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.writer = writer;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication caller)) {
            chain.doFilter(request, response);
            return;
        }
        String text = request.getHeader(HEADER).strip();
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            writer.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, "problem.idempotency-key", LONGEST_KEY));
            return;
        }
        byte[] fingerprint;
        try {
            fingerprint = Fingerprint.of(request);
        } catch (IllegalStateException tooLarge) {
            writer.write(request, response, Failures.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
            return;
        } catch (ServletException | IOException noMultipart) {
            writer.write(request, response, Failures.ofStatus(HttpStatus.BAD_REQUEST));
            return;
        }
        Key key = new Key(caller.person().id(), text);
        Work work = new Work(request, new ContentCachingResponseWrapper(response), chain, key, fingerprint);
        try {
            if (OWN.stream().anyMatch(request.getRequestURI()::startsWith)) {
                work.inItsOwnTransactions();
            } else {
                work.inOneTransaction();
            }
        } catch (Passing failed) {
            failed.again();
        }
        work.response.copyBodyToResponse();
    }

    /** One request under a key. */
    private final class Work {

        private final HttpServletRequest request;
        private final ContentCachingResponseWrapper response;
        private final FilterChain chain;
        private final Key key;
        private final byte[] fingerprint;

        Work(
                HttpServletRequest request,
                ContentCachingResponseWrapper response,
                FilterChain chain,
                Key key,
                byte[] fingerprint) {
            this.request = request;
            this.response = response;
            this.chain = chain;
            this.key = key;
            this.fingerprint = fingerprint;
        }

        void inOneTransaction() throws IOException {
            Ending ending;
            try {
                ending = java.util.Objects.requireNonNull(transactions.execute(transaction -> {
                    if (!claimed()) {
                        return Ending.NOT_OURS;
                    }
                    run();
                    if (!transaction.isRollbackOnly() && isWorthKeeping()) {
                        keep();
                        return Ending.DONE;
                    }
                    boolean undone = transaction.isRollbackOnly();
                    transaction.setRollbackOnly();
                    return undone && response.getStatus() < 400 ? Ending.UNDONE_UNSEEN : Ending.UNDONE;
                }));
            } catch (Passing failed) {
                throw failed;
            } catch (RuntimeException notCommitted) {
                tell(Failures.of(notCommitted));
                return;
            }
            if (ending == Ending.NOT_OURS) {
                answerAsBefore();
            } else if (ending == Ending.UNDONE_UNSEEN) {
                // a part of the work failed and whoever called it did not say so
                tell(Failures.of(new IllegalStateException("undone work behind status " + response.getStatus())));
            } else if (ending == Ending.UNDONE && isWorthKeeping()) {
                transactions.executeWithoutResult(transaction -> keep());
            }
        }

        /** Waits for a request with the same key, but not for ever. */
        private boolean claimed() {
            keys.waitAtMost(LONGEST_WAIT);
            try {
                boolean claimed = keys.claim(key, fingerprint);
                keys.waitAtMost(NO_LIMIT);
                return claimed;
            } catch (PessimisticLockingFailureException waitedTooLong) {
                throw new StillInProgress();
            }
        }

        void inItsOwnTransactions() throws IOException {
            boolean ours = Boolean.TRUE.equals(transactions.execute(transaction -> keys.claim(key, fingerprint)));
            if (!ours) {
                answerAsBefore();
                return;
            }
            boolean answered = false;
            try {
                run();
                answered = isWorthKeeping();
            } finally {
                boolean keep = answered;
                transactions.executeWithoutResult(transaction -> {
                    if (keep) {
                        keep();
                    } else {
                        keys.release(key);
                    }
                });
            }
        }

        private void run() {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException failed) {
                throw new Passing(failed);
            }
        }

        /** Whether the application has decided, so that the same request would get the same answer. */
        private boolean isWorthKeeping() {
            int status = response.getStatus();
            boolean refusedAtTheDoor = status == 401 || status == 403 || status == 429;
            return status < 500 && !refusedAtTheDoor && request.getAttribute(ProblemWriter.LOST_RACE) == null;
        }

        private void keep() {
            boolean secret = request.getRequestURI().startsWith(SECRETS);
            keys.keep(key, fingerprint, KeptAnswer.of(response, response.getContentAsByteArray(), secret));
        }

        private void answerAsBefore() throws IOException {
            Claim known = keys.find(key);
            KeptAnswer answer = known.answer();
            if (known.fingerprint() != null && !Arrays.equals(known.fingerprint(), fingerprint)) {
                tell(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "problem.idempotency-key-reused"));
            } else if (answer == null) {
                tell(Problem.of(new StillInProgress()));
            } else if (answer.body() == null) {
                tell(Problem.of(HttpStatus.CONFLICT, "problem.answer-not-kept"));
            } else {
                answer.repeat(response, answer.body());
            }
        }

        private void tell(Problem problem) throws IOException {
            response.reset();
            writer.write(request, response, problem);
        }
    }

    /** How a transaction came out. */
    private enum Ending {
        DONE,
        NOT_OURS,
        UNDONE,
        UNDONE_UNSEEN
    }

    /** Carries out of the transaction what belongs to the filters before this one. */
    private static final class Passing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final @Nullable Exception failure;

        Passing(Exception failure) {
            super(failure);
            this.failure = failure;
        }

        void again() throws IOException, ServletException {
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof ServletException servlet) {
                throw servlet;
            }
            if (failure instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw this;
        }
    }
}
