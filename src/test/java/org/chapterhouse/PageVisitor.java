package org.chapterhouse;

import static org.chapterhouse.Proof.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.chapterhouse.people.Person;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody of a {@link Cast} who is signed in and looks at pages. */
public final class PageVisitor {

    private final MockMvc http;
    private final Cookie[] cookies;

    public PageVisitor(MockMvc http, Person who) throws Exception {
        this.http = http;
        this.cookies = http.perform(post("/sign-in")
                        .param("username", who.username())
                        .param("password", Cast.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
    }

    /** Asks as a browser does, with what a form of ours carries. */
    public ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request.cookie(cookies).accept(MediaType.TEXT_HTML).with(csrf()));
    }

    /** Asks for a part of a page. */
    public ResultActions askForPart(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return ask(request.header("HX-Request", "true"));
    }
}
