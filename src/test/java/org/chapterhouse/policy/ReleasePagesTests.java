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
import org.chapterhouse.api.SpokenLanguages;
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

    @Autowired
    private ReleaseReader reader;

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
                                "Open a chapter", "processes/chapter-onboarding.bpmn", "processes/neighbour-near.dmn")))
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
        String file = "/api/policy/releases/" + newest() + "/files/forms/screen-proposal.form";

        assertThat(page).contains("href=\"" + file + "\"");
        admin(Locale.ENGLISH)
                .ask(get(file))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"id\": \"screen-proposal\"")));
    }

    @Test
    void aReleaseThatDoesNotExistIsNotFound() throws Exception {
        admin(Locale.ENGLISH).ask(get("/admin/releases/999999")).andExpect(status().isNotFound());
        admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}/files/processes/none.dmn", newest()))
                .andExpect(status().isNotFound());
        admin(Locale.ENGLISH).ask(get("/admin/releases/none")).andExpect(status().isNotFound());
    }

    @Test
    void theRulesAreForAdmins() throws Exception {
        PageVisitor stranger = new PageVisitor(http, new Cast(accounts).member("regional-leads", "europe"));

        stranger.ask(get("/admin/releases")).andExpect(status().isForbidden());
        stranger.ask(get("/admin/releases/{number}", newest())).andExpect(status().isForbidden());
        stranger.ask(get("/admin/releases/{number}/files/processes/event-class.dmn", newest()))
                .andExpect(status().isForbidden());
        stranger.ask(get("/inbox")).andExpect(content().string(not(containsString("/admin/releases"))));
    }

    @Test
    void aDecisionReadsAsATable() throws Exception {
        String file = "/admin/releases/" + newest() + "/files/processes/event-class.dmn";

        admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}", newest()))
                .andExpect(content().string(containsString("href=\"" + file + "\"")));
        admin(Locale.ENGLISH)
                .ask(get(file))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Event class",
                                "The first row that fits decides",
                                "People expected",
                                "Class",
                                "More than 150 people are expected, so it counts as a conference.",
                                "more than 150",
                                "Tickets are sold for more than 40 people",
                                "yes")))
                .andExpect(content()
                        .string(containsString(
                                "/api/policy/releases/" + newest() + "/files/processes/event-class.dmn")));
        admin(Locale.forLanguageTag("es"))
                .ask(get(file))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Clase del evento",
                                "Decide la primera fila que encaja",
                                "Personas que se esperan",
                                "Se esperan más de 150 personas",
                                "más de 150")));
    }

    @Test
    void theThreeDaysOfAReminderAndTheLengthOfAVoteAreFound() throws Exception {
        admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}/files/processes/reminders.dmn", newest()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Every row that fits counts.",
                                "The screening has waited for 3 days.",
                                "Event proposal",
                                "at least 3",
                                "community managers")));
        admin(Locale.ENGLISH)
                .ask(get("/admin/releases/{number}/files/processes/review-route.dmn", newest()))
                .andExpect(content().string(stringContainsInOrder("3 days", "48 hours")));
    }

    @Test
    void everyDecisionOfTheReleaseIsReadableInBothLanguages() throws Exception {
        for (Locale language : SpokenLanguages.ALL) {
            PageVisitor admin = admin(language);
            for (String path : reader.contents(newest()).keySet()) {
                if (path.endsWith(".dmn")) {
                    admin.ask(get("/admin/releases/" + newest() + "/files/" + path))
                            .andExpect(status().isOk())
                            .andExpect(content().string(not(containsString("??"))))
                            .andExpect(content().string(containsString("scope=\"row\"")));
                }
            }
        }
    }
}
