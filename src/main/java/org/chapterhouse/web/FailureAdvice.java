package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what controllers throw into problem documents and error pages. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private final ProblemWriter writer;
    private final ViewerConfiguration frame;

    FailureAdvice(ProblemWriter writer, ViewerConfiguration frame) {
        this.writer = writer;
        this.frame = frame;
    }

    @ExceptionHandler
    @Nullable
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the security filters answer, for only they know who asks
        }
        if (Failures.isOutage(failure)) {
            throw failure; // OutageFilter answers: the frame of a page would ask the database again
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null; // the caller has gone, or has begun to read
        }
        return told(Failures.of(failure), request);
    }

    private Object told(Problem problem, HttpServletRequest request) {
        if (!writer.isForProgram(request)) {
            frame.describe(request); // where no handler was found, nobody has done so yet
            return writer.page(request, problem);
        }
        return ResponseEntity.status(problem.status())
                .headers(headers -> headers.addAll(problem.headers()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(writer.document(request, problem));
    }
}
