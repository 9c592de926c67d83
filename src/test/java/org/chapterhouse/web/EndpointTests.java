package org.chapterhouse.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chapterhouse.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint stands in {@code endpoints.txt} with who may call it, and the rules say the same. A new endpoint that
 * is not in the table fails here, which is when somebody decides who it is for.
 */
@ApplicationTest
class EndpointTests {

    private static final Authentication VISITOR = new AnonymousAuthenticationToken(
            "visitor", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Authentication PERSON = person();
    private static final Authentication ADMIN = person("GROUP_policy-admins");

    private static final Pattern WHAT_BELONGS_TO_SOMEBODY =
            Pattern.compile("^(/api)?/(cases/\\{|tasks/\\{|inbox/\\{|drafts/\\{)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private FilterChainProxy chains;

    @Autowired
    private MockMvc web;

    @Autowired
    private JsonMapper json;

    private static Authentication person(String... authorities) {
        return new TestingAuthenticationToken("somebody", "", AuthorityUtils.createAuthorityList(authorities));
    }

    /**
     * A line of the table.
     *
     * @param who {@code anyone}, {@code signed-in} or {@code admins}
     * @param object whose the first name in the address is: {@code case}, {@code task} or {@code draft}; empty if nobody's
     */
    record Endpoint(String verb, String path, String who, String object) {

        boolean isForPrograms() {
            return path.startsWith("/api/");
        }

        /** Whether the rules let somebody in who is called that. */
        boolean lets(String persona) {
            return switch (who) {
                case "anyone" -> true;
                case "signed-in" -> !persona.equals("visitor");
                default -> persona.equals("admin");
            };
        }

        /** Whether it is about a part of the object. */
        boolean isPart() {
            return path.indexOf('{') != path.lastIndexOf('{');
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static List<Endpoint> endpointsOfTheTable() throws IOException {
        return new ClassPathResource("endpoints.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 3 && !words[0].startsWith("#"))
                .map(words -> new Endpoint(words[0], words[1], words[2], words.length == 3 ? "" : words[3]))
                .toList();
    }

    /** {@code "GET /api/me"} to {@code "signed-in"}. */
    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        endpointsOfTheTable().forEach(endpoint -> table.put(endpoint.toString(), endpoint.who()));
        return table;
    }

    private Set<String> endpoints() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.chapterhouse.")) {
                found.addAll(endpoints(mapping));
            }
        });
        return found;
    }

    private static List<String> endpoints(RequestMappingInfo mapping) {
        List<String> all = new ArrayList<>();
        for (String path : mapping.getPatternValues()) {
            Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
            if (verbs.isEmpty()) {
                all.add("ANY " + path);
            }
            verbs.forEach(verb -> all.add(verb + " " + path));
        }
        return all;
    }

    @Test
    void everyEndpointIsInTheTable() throws IOException {
        assertThat(endpoints()).isEqualTo(table().keySet());
    }

    @Test
    void whatBelongsToSomebodySaysSo() throws IOException {
        assertThat(endpointsOfTheTable())
                .filteredOn(endpoint ->
                        WHAT_BELONGS_TO_SOMEBODY.matcher(endpoint.path()).find())
                .allMatch(endpoint -> !endpoint.object().isEmpty());
    }

    @Test
    void theRulesLetInWhomTheTableNames() throws IOException {
        table().forEach((endpoint, who) -> {
            String verb = endpoint.startsWith("ANY ") ? "GET" : endpoint.substring(0, endpoint.indexOf(' '));
            String path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]*}|\\*+", "x");
            boolean visitor = lets(VISITOR, verb, path);
            boolean person = lets(PERSON, verb, path);
            boolean admin = lets(ADMIN, verb, path);
            String allowed = visitor ? "anyone" : person ? "signed-in" : admin ? "admins" : "nobody";
            assertThat(allowed).as(endpoint).isEqualTo(who);
        });
    }

    private boolean lets(Authentication caller, String verb, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(verb, path);
        SecurityFilterChain chain = chains.getFilterChains().stream()
                .filter(candidate -> candidate.matches(request))
                .findFirst()
                .orElseThrow();
        return chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                .allMatch(rule -> {
                    AuthorizationResult result = rule.authorize(() -> caller, request);
                    return result != null && result.isGranted();
                });
    }

    @Test
    void theApisDescriptionNamesTheSamePaths() throws Exception {
        byte[] document =
                web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray();
        JsonNode described = json.readTree(document);
        Set<String> paths = new TreeSet<>();
        described.get("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(verb -> paths.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(paths)
                .isEqualTo(table().keySet().stream()
                        .filter(endpoint -> endpoint.contains(" /api/"))
                        .map(endpoint -> endpoint.replace("{*", "{"))
                        .collect(toCollection(TreeSet::new)));
        assertThat(described.at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "password");
    }
}
