package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An admin finds the rules: which releases there are, what belongs to which flow, and how a rule is changed. */
@ApplicationTest
class ReleasePagesTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Releases releases;

    private int newest() {
        return releases.findFirstByOrderByNumberDesc().orElseThrow().number();
    }

    private PageVisitor admin(Locale language) throws Exception {
        return new PageVisitor(http, new Cast(accounts, language).person(Set.of("policy-admins"), Set.of(), null));
    }

    @Test
    void theMenuLeadsToTheReleasesWhichSayHowARuleIsChanged() throws Exception {
        admin(Locale.ENGLISH)
                .ask(get("/admin/releases"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/admin/releases\" aria-current=\"page\"")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "href=\"/admin/releases/" + newest() + "\"",
                                "Active",
                                "Came with the application",
                                "How a rule is changed",
                                "publishes them as the next release")));
    }

    @Test
    void aReleaseShowsItsFilesByFlowInTheReadersWords() throws Exception {
        admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}", newest()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("New cases start on this release.")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Chapter onboarding",
                                "processes/chapter-onboarding.bpmn",
                                "processes/neighbour-near.dmn")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Event class", "How large an undertaking an event is.", "processes/event-class.dmn")))
                .andExpect(content().string(stringContainsInOrder("For several flows", "processes/reminders.dmn")));
        admin(Locale.forLanguageTag("es"))
                .ask(get("/admin/releases/{number}", newest()))
                .andExpect(content().string(containsString("Los casos nuevos empiezan en esta versión.")))
                .andExpect(content().string(containsString("Cómo se cambia una regla")))
                .andExpect(content().string(not(containsString("??policy"))));
    }

    @Test
    void everyFileCanBeFetchedAsItWasPublished() throws Exception {
        String page = admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}", newest()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = "/api/policy/releases/" + newest() + "/files/processes/event-class.dmn";

        assertThat(page).contains("href=\"" + file + "\"");
        admin(Locale.ENGLISH)
                .ask(get(file))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<decision id=\"event-class\"")));
    }

    @Test
    void aReleaseThatDoesNotExistIsNotFound() throws Exception {
        admin(Locale.ENGLISH).ask(get("/admin/releases/999999")).andExpect(status().isNotFound());
        admin(Locale.ENGLISH).ask(get("/admin/releases/none")).andExpect(status().isNotFound());
    }

    @Test
    void theRulesAreForAdmins() throws Exception {
        PageVisitor stranger = new PageVisitor(http, new Cast(accounts).member("regional-leads", "europe"));

        stranger.ask(get("/admin/releases")).andExpect(status().isForbidden());
        stranger.ask(get("/admin/releases/{number}", newest())).andExpect(status().isForbidden());
        stranger.ask(get("/inbox")).andExpect(content().string(not(containsString("/admin/releases"))));
    }
}
