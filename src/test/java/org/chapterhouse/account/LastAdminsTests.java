package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A network where few admins are left: nobody gets stuck there without having been warned, and the way out is told. */
@ApplicationTest
class LastAdminsTests {

    private static final String WAY_OUT = "CHAPTERHOUSE_ADMIN_LINK=true";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Person ada;
    private Person bob;
    private Person somebody;
    private Visitor visitor;

    @BeforeEach
    void adaAndBobAndSomebody() {
        Cast cast = new Cast(accounts);
        ada = cast.person(Set.of("policy-admins"), Set.of(), null);
        bob = cast.person(Set.of("policy-admins"), Set.of(), null);
        somebody = cast.anybody();
        visitor = new Visitor(http).signIn(ada.username(), Cast.PASSWORD);
    }

    /** As if these were all the admins; nobody else ever sees it. */
    private void whereTheOnlyAdminsAre(Set<Long> those, Steps steps) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("update people_account set enabled = false"
                            + " where groups @> array['policy-admins'] and id not in (:those)")
                    .param("those", those)
                    .update();
            try {
                steps.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String page(Person whom) throws Exception {
        MockHttpServletResponse page = visitor.open("/admin/people/" + whom.username());
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    @Test
    void whoGoesIsAskedFirstAndThankedOnTheFirstPage() throws Exception {
        assertThat(page(ada)).contains("Do you want to be no admin any more?").doesNotContain(WAY_OUT);
        assertThat(visitor.post("/admin/people/" + ada.username() + "/admin/end")
                        .getRedirectedUrl())
                .isEqualTo("/?said=admin-left");
        assertThat(visitor.open("/?said=admin-left").getContentAsString()).contains("You are no admin any more.");
        assertThat(directory.byId(ada.id()).orElseThrow().isAdmin()).isFalse();
    }

    @Test
    void ofTwoAdminsNoneGoesBeforeThereIsAThird() {
        whereTheOnlyAdminsAre(Set.of(ada.id(), bob.id()), () -> {
            assertThat(page(ada)).contains("one of the last two admins").doesNotContain("/admin/end\"");
            assertThat(visitor.post("/admin/people/" + ada.username() + "/admin/end")
                            .getStatus())
                    .isEqualTo(409);
        });
    }

    @Test
    void oneOfTwoStopsTheOtherAndKnowsWhatFollows() {
        whereTheOnlyAdminsAre(
                Set.of(ada.id(), bob.id()), () -> assertThat(page(bob)).contains("/admin/end\"", WAY_OUT));
    }

    @Test
    void theOnlyOneIsToldThatNobodyCanConsentAndWhatToDo() {
        whereTheOnlyAdminsAre(Set.of(ada.id()), () -> {
            assertThat(page(somebody))
                    .contains("nobody is there to consent", WAY_OUT)
                    .doesNotContain("Ask for it");
            assertThat(page(ada)).contains("this is the only one", WAY_OUT);
            assertThat(visitor.post("/admin/people/" + somebody.username() + "/admin", "reason", "two are better")
                            .getStatus())
                    .isEqualTo(409);
        });
    }

    @FunctionalInterface
    private interface Steps {
        void run() throws Exception;
    }
}
