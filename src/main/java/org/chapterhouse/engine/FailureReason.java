package org.chapterhouse.engine;

import java.sql.SQLException;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngineException;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.engine.FailedJobs.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What an exception says about a failed job. Its message is kept only where it cannot hold what people typed: those of
 * the engine name elements and variables, those of the database are reduced to their code.
 */
record FailureReason(Reason reason, String detail) {

    private static final int LONGEST = 500;
    private static final String OURS = "org.chapterhouse.";

    static FailureReason of(Throwable failure) {
        FailureReason known = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureReason better = known(cause);
            known = better == null ? known : better;
        }
        return known == null ? fault(failure) : known;
    }

    /** The deepest cause that says something is the one that counts. */
    private static @Nullable FailureReason known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return new FailureReason(Reason.REFUSED, refusal.messageKey());
        }
        if (cause instanceof SQLException sql) {
            return database(String.valueOf(sql.getSQLState()));
        }
        if (cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessResourceException) {
            return new FailureReason(Reason.UNREACHABLE, cause.getClass().getSimpleName());
        }
        if (cause instanceof ProcessEngineException) {
            // around one of ours it only repeats its message
            return cause.getCause() == null
                    ? new FailureReason(Reason.MODEL, cut(String.valueOf(cause.getMessage())))
                    : null;
        }
        return null;
    }

    private static FailureReason database(String state) {
        boolean gone = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        return new FailureReason(gone ? Reason.UNREACHABLE : Reason.DATABASE, "SQLSTATE " + state);
    }

    private static FailureReason fault(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String where = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        " in " + frame.getClassName().substring(OURS.length()) + ", line " + frame.getLineNumber())
                .orElse("");
        return new FailureReason(Reason.FAULT, root.getClass().getSimpleName() + where);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
