package org.chapterhouse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers when the database does not. Stands before the sessions, which are kept there too: the usual way to an error
 * page would look for the session again, wait as long again, and end in the container's own page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;
    private final LocaleResolver languages;
    private final ITemplateEngine templates;

    OutageFilter(ProblemWriter writer, LocaleResolver languages, ITemplateEngine templates) {
        this.writer = writer;
        this.languages = languages;
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Failures.isOutage(failure)) {
                throw failure;
            }
            response.resetBuffer();
            tell(request, response, Failures.of(failure));
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Problem outage) throws IOException {
        if (writer.isForProgram(request)) {
            writer.write(request, response, outage);
            return;
        }
        Locale language = languages.resolveLocale(request);
        response.setStatus(outage.status().value());
        outage.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        templates.process("error/503", new Context(language), response.getWriter());
    }
}
