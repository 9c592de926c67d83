package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chapterhouse.journeys.Look.button;
import static org.chapterhouse.journeys.Look.choose;
import static org.chapterhouse.journeys.Look.field;
import static org.chapterhouse.journeys.Look.heading;
import static org.chapterhouse.journeys.Look.link;
import static org.chapterhouse.journeys.Look.summary;

import java.util.regex.Pattern;

/** What each person does when an event is over, and what they must see. */
final class RetrospectiveSteps {

    private static final String SECRET = "Somebody would not stop shouting.";

    private final String city;

    RetrospectiveSteps(String city) {
        this.city = city;
    }

    void report(BrowserWindow reporter, String reference) {
        reporter.isSoundEverywhere("home-report-awaited");
        reporter.open("/cases/" + reference);
        assertThat(reporter.page().getByText("Your turn").first()).isVisible();
        assertThat(reporter.page()
                        .getByLabel(Pattern.compile("^What you counted"))
                        .first())
                .hasValue("attended");
        assertThat(reporter.page().getByLabel(Pattern.compile("^Expected")).first())
                .hasValue("25");
        assertThat(reporter.page().getByLabel(Pattern.compile("^Planned")).first())
                .hasValue("100");
        reporter.isSoundEverywhere("report-form");
        button(reporter, "Send").first().click();
        assertThat(summary(reporter)).isFocused();
        reporter.isSoundEverywhere("report-errors");

        field(reporter, "Registered").fill("30");
        field(reporter, "Came").fill("24");
        reporter.page().getByLabel(Pattern.compile("^Was")).first().fill("24");
        field(reporter, "Cost in all").fill("115");
        field(reporter, "Conduct incidents").fill("1");
        field(reporter, "What was best\\?").fill("The demos.");
        field(reporter, "What was worst\\?").fill("The heat.");
        reporter.page().getByLabel("A summary may be published").check();
        button(reporter, "Send").first().click();
        reporter.page().waitForURL(Pattern.compile("said=completed"));
        reporter.isSoundEverywhere("report-sent");
    }

    /** Only the conduct team reads what happened. */
    void recordIncidents(BrowserWindow conduct) {
        Look.takeFromInbox(conduct, city, city);
        field(conduct, "What happened").last().fill(SECRET);
        conduct.isSoundEverywhere("report-incidents");
        Look.decide(conduct);
    }

    void answer(BrowserWindow manager) {
        Look.takeFromInbox(manager, city, city);
        assertThat(manager.page().locator("main")).containsText("the conduct team looks into them");
        assertThat(manager.page().locator("main")).not().containsText(SECRET);
        manager.isSoundEverywhere("report-reading");
        choose(manager, "Thanks");
        field(manager, "Reply").fill("What a good evening!");
        Look.decide(manager);
    }

    void isPublished(BrowserWindow reporter, String reference) {
        reporter.open("/cases/" + reference).isSoundEverywhere("report-published");
        assertThat(reporter.page().getByText("What a good evening!").first()).isVisible();
        assertThat(reporter.page().locator("main")).not().containsText(SECRET);
    }

    void isRead(BrowserWindow visitor) {
        visitor.open("/retrospectives?q=" + city.replace(' ', '+')).isSoundEverywhere("retrospectives");
        link(visitor, city).first().click();
        assertThat(heading(visitor, city).first()).isVisible();
        assertThat(visitor.page().getByText("80 %").first()).isVisible();
        assertThat(visitor.page().locator("main")).not().containsText("115");
        visitor.isSoundEverywhere("retrospective");
    }
}
