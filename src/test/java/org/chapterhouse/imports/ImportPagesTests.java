package org.chapterhouse.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.chapterhouse.Proof.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.chapterhouse.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an admin reads when a file is not taken, and what became of those that were. */
@ApplicationTest
class ImportPagesTests {

    private static final String TICKED = "name=\"dryRun\" value=\"true\" checked";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient sql;

    private Cookie[] admin;

    @BeforeEach
    void signIn() throws Exception {
        admin = http.perform(post("/sign-in")
                        .param("username", "admin")
                        .param("password", "chapterhouse")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
    }

    @AfterEach
    void forgetTheJobs() {
        sql.sql("delete from imports_finding where message = 'import-pages-tests'")
                .update();
        sql.sql("delete from imports_job where file_name like 'import-pages-tests%'")
                .update();
    }

    @Test
    void whoOnlyWantedToTryAFileStillOnlyTriesItAfterAMistake() throws Exception {
        http.perform(get("/admin/imports").cookie(admin)).andExpect(content().string(not(containsString(TICKED))));
        send("a,b")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(TICKED)));
        send("").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(TICKED)));
    }

    @Test
    void theColumnsAreNamedBeforeAFileIsSentAndThoseThatLackInOneSentence() throws Exception {
        http.perform(get("/admin/imports").cookie(admin))
                .andExpect(content().string(containsString("<code>last_event</code>")))
                .andExpect(content().string(containsString("<code>announced_at</code>")));
        send("slug;name;city\nx;y;z")
                .andExpect(content().string(containsString("The first line lacks these columns: state, country,")));
    }

    @Test
    void theListTellsWhatWasTriedWhatLandedAndWhatWasRefused() throws Exception {
        job("tried", true, 2);
        job("landed", false, 2);
        long refused = job("refused", false, 0);
        for (int seq = 0; seq < 3; seq++) {
            sql.sql("insert into imports_finding values (?, ?, true, 2, 'country', 'import-pages-tests')")
                    .params(refused, seq)
                    .update();
        }
        found("import-pages-tests-tried", "Only tried");
        found("import-pages-tests-landed", "Landed");
        found("import-pages-tests-refused", "All refused");
        found("import-pages-tests-refused", "1 row refused");
        http.perform(get("/admin/imports/" + refused).cookie(admin).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("<dt>Refused rows</dt><dd>1</dd>")));
        found("%", "No such file");
    }

    private void found(String asked, String expected) throws Exception {
        http.perform(get("/admin/imports")
                        .param("q", asked)
                        .header("HX-Request", "true")
                        .cookie(admin))
                .andExpect(content().string(containsString(expected)));
    }

    private long job(String name, boolean dryRun, int created) {
        return sql.sql(
                        """
                        insert into imports_job
                            (kind, file_name, dry_run, language, started_by, created_at, state, rows_total, created)
                        values ('chapters', ?, ?, 'en', 1, now(), 'DONE', 2, ?) returning id""")
                .params("import-pages-tests-" + name + ".csv", dryRun, created)
                .query(Long.class)
                .single();
    }

    private ResultActions send(String file) throws Exception {
        return http.perform(multipart("/admin/imports")
                .file("file", file.getBytes(UTF_8))
                .param("kind", "chapters")
                .param("dryRun", "true")
                .cookie(admin)
                .with(csrf()));
    }
}
