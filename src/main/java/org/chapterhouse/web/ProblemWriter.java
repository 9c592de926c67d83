package org.chapterhouse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems: to programs as RFC 9457 documents, to people as pages, to both in their language. */
@Component
class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final List<String> PROGRAMS = List.of("/api/", "/engine-rest/", "/actuator/", "/v3/");
    /** Set on a request that failed only because another one was quicker. */
    static final String LOST_RACE = Problem.class.getName() + ".lostRace";

    /** Set on a request that a filter refused, so that the page tells why. */
    static final String REFUSED = Problem.class.getName() + ".refused";

    /** What a program is told in a word, a page tells in a sentence that helps. */
    private static final Set<String> SAID_BETTER_BY_PAGES = Set.of("problem.forbidden", "problem.not-found");

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final ResourceLoader resources;

    ProblemWriter(MessageSource messages, LocaleResolver languages, JsonMapper json, ResourceLoader resources) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
        this.resources = resources;
    }

    /** Whether a problem document is wanted rather than a page. */
    boolean isForProgram(HttpServletRequest request) {
        String address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
        String accept = request.getHeader("Accept");
        return PROGRAMS.stream().anyMatch((address + "/")::startsWith)
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(document(request, problem)));
    }

    /** Answers from a filter: a document at once, a page by way of the error dispatch. */
    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (isForProgram(request)) {
            write(request, response, problem);
        } else {
            request.setAttribute(REFUSED, problem);
            response.sendError(problem.status().value());
        }
    }

    Map<String, Object> document(HttpServletRequest request, Problem problem) {
        Locale language = languages.resolveLocale(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", title(problem.status(), language));
        document.put("status", problem.status().value());
        document.put("detail", message(problem, language));
        document.putAll(problem.details());
        if (problem.lostRace()) {
            request.setAttribute(LOST_RACE, true);
        }
        return document;
    }

    ModelAndView page(HttpServletRequest request, Problem problem) {
        Locale language = languages.resolveLocale(request);
        ModelAndView page = new ModelAndView(template(problem.status()), problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("title", title(problem.status(), language));
        if (!SAID_BETTER_BY_PAGES.contains(problem.key())) {
            page.addObject("detail", message(problem, language));
        }
        page.addObject("back", CameFrom.of(request));
        page.addObject("reference", problem.details().get("reference"));
        return page;
    }

    private String template(HttpStatusCode status) {
        List<String> candidates = status.is4xxClientError()
                ? List.of("error/" + status.value(), "error/4xx")
                : List.of("error/" + status.value());
        return candidates.stream()
                .filter(name -> resources
                        .getResource("classpath:/templates/" + name + ".html")
                        .exists())
                .findFirst()
                .orElse("error/500");
    }

    private String title(HttpStatusCode status, Locale language) {
        String otherwise = status.is4xxClientError() ? "title.400" : "title.500";
        return text("title." + status.value(), new Object[0], text(otherwise, new Object[0], "", language), language);
    }

    private String message(Problem problem, Locale language) {
        String found = text(problem.key(), problem.arguments().toArray(), "", language);
        if (found.isEmpty()) {
            LOG.warn("no bundle has the message {}", problem.key());
            return title(problem.status(), language);
        }
        return found;
    }

    private String text(String key, Object[] arguments, String otherwise, Locale language) {
        String found = messages.getMessage(key, arguments, otherwise, language);
        return found == null ? otherwise : found;
    }
}
