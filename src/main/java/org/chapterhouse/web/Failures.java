package org.chapterhouse.web;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.Refusal;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Which problem an exception is. What nobody foresaw is logged under a number, and only the number is told. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** PostgreSQL is being stopped, has been killed, or is not ready yet. */
    private static final Set<String> OUTAGES = Set.of("57P01", "57P02", "57P03");

    private Failures() {}

    static Problem of(Throwable failure) {
        Problem known = known(failure);
        return known != null ? known : unforeseen(failure);
    }

    private static @Nullable Problem known(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return JsonFailures.of(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.of(HttpStatus.BAD_REQUEST, "problem.parameter-missing", missing.getParameterName());
        }
        if (failure instanceof BindException invalid) {
            return invalid(invalid);
        }
        Problem ofData = ofData(failure);
        if (ofData != null) {
            return ofData;
        }
        if (failure instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode()).with(response.getHeaders());
        }
        if (failure instanceof InvalidParameterException unread) {
            return ofStatus(HttpStatusCode.valueOf(unread.getErrorCode())); // 413 if there was too much of it
        }
        if (failure instanceof RequestRejectedException || failure instanceof MultipartException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
        }
        return null;
    }

    /** An address with a word where a number belongs names nothing; a parameter of the wrong type is a mistake. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.of(HttpStatus.NOT_FOUND, "problem.not-found")
                : Problem.of(HttpStatus.BAD_REQUEST, "problem.parameter-type", mismatch.getName());
    }

    private static Problem invalid(BindException invalid) {
        List<FieldError> errors = invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "problem.invalid-input", errors.size())
                .with(Map.of("errors", errors));
    }

    private static @Nullable Problem ofData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof OptimisticLockingException) {
                return Problem.of(HttpStatus.CONFLICT, "problem.changed-meanwhile")
                        .asLostRace();
            }
            if (gone(cause)) {
                LOG.warn("the database does not answer: {}", cause.getMessage());
                return ofStatus(HttpStatus.SERVICE_UNAVAILABLE).with(soon());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofSqlState(sql.getSQLState());
            }
        }
        return null;
    }

    /** Whether the database is why this failed: then nothing that reads it can be part of the answer. */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (gone(cause)) {
                return true;
            }
        }
        return false;
    }

    /** No connection was to be had, or the one in use has gone; nothing of the caller's doing. */
    private static boolean gone(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException || cause instanceof SQLRecoverableException) {
            return true;
        }
        if (cause instanceof TransactionException) {
            return true; // nothing else keeps a transaction from being begun or undone
        }
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("53") || OUTAGES.contains(state));
    }

    private static HttpHeaders soon() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "30");
        return headers;
    }

    private static @Nullable Problem ofSqlState(String state) {
        return switch (state) {
            // a character that PostgreSQL cannot store, in text or in JSON
            case "22021", "22P05" -> Problem.of(HttpStatus.BAD_REQUEST, "problem.characters");
            case "23505", "23503", "23P01" ->
                Problem.of(HttpStatus.CONFLICT, "problem.data-conflict").asLostRace();
            case "40001", "40P01", "55P03" ->
                Problem.of(HttpStatus.CONFLICT, "problem.changed-meanwhile").asLostRace();
            default -> null;
        };
    }

    /** The problem that a bare status stands for. */
    static Problem ofStatus(HttpStatusCode status) {
        return Problem.of(
                status,
                switch (status.value()) {
                    case 401 -> "problem.sign-in-needed";
                    case 403 -> "problem.forbidden";
                    case 404 -> "problem.not-found";
                    case 405 -> "problem.method-not-allowed";
                    case 406 -> "problem.not-acceptable";
                    case 413 -> "problem.too-large";
                    case 415 -> "problem.unsupported-media-type";
                    case 503 -> "problem.unavailable";
                    default -> status.is4xxClientError() ? "problem.malformed" : "problem.unforeseen";
                });
    }

    private static Problem unforeseen(Throwable failure) {
        byte[] bits = new byte[5];
        RANDOM.nextBytes(bits);
        String reference = HexFormat.of().formatHex(bits);
        LOG.error("failure {}", reference, failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.unforeseen", reference)
                .with(Map.of("reference", reference));
    }
}
