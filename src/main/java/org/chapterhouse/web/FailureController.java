package org.chapterhouse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for whatever fails outside the controllers: in a filter, in the container, while a page is written. */
@Controller
class FailureController implements ErrorController {

    private final ProblemWriter writer;

    FailureController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        if (!writer.isForProgram(request)) {
            return writer.page(request, problem);
        }
        writer.write(request, response, problem);
        return null;
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.of(failure);
        }
        if (request.getAttribute(ProblemWriter.REFUSED) instanceof Problem refused) {
            return refused;
        }
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return Failures.ofStatus(status);
    }
}
