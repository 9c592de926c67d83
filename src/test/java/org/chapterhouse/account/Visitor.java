package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody with a browser of their own: it keeps its cookies and fills in forms. */
final class Visitor {

    private final MockMvc http;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private String address = "203.0.113.77";

    Visitor(MockMvc http) {
        this.http = http;
    }

    Visitor at(String otherAddress) {
        this.address = otherAddress;
        return this;
    }

    MockHttpServletResponse open(String path) {
        return send(get(path));
    }

    /** @param fields names and values in turn */
    MockHttpServletResponse post(String path, String... fields) {
        return send(form(path, fields).with(csrf()));
    }

    MockHttpServletResponse postWithoutProof(String path, String... fields) {
        return send(form(path, fields));
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    Visitor signIn(String name, String password) {
        assertThat(post("/sign-in", "username", name, "password", password).getRedirectedUrl())
                .as("signing in as %s", name)
                .isEqualTo("/");
        return this;
    }

    boolean isSignedIn() {
        return open("/account").getStatus() == 200;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            request.with(made -> {
                made.setRemoteAddr(address);
                return made;
            });
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(Cookie[]::new));
            }
            request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
            MockHttpServletResponse response =
                    http.perform(request.accept("text/html")).andReturn().getResponse();
            for (Cookie cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
            }
            return response;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
