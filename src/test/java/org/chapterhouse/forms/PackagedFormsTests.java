package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that come with the application, on the server. */
class PackagedFormsTests {

    private final Forms forms =
            new CamundaForms(PackagedFormsTests::checks, new FormMessages(FormsFixture.messageSource()));

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            return all.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFormIsNamedAfterItsFile(Path file) {
        assertThat(form(file).id() + ".form").isEqualTo(file.getFileName().toString());
    }

    @Test
    void aProposalHasTheFieldsThatClientsKnow() {
        assertThat(form("event-proposal").keys())
                .containsExactlyInAnyOrder(
                        ("chapter title kind description goals audience mode startsAt endsAt timezone repeats"
                                        + " repeatUntil expectedAttendance capacity nights coaches venueName venueAddress"
                                        + " venueCity venueStatus stepFree equipment ticketPrice currency fundsAsked budget"
                                        + " insurance fiscalHost conductContact promotionPlan helpers metrics cohosts sponsors"
                                        + " registrationUrl notes")
                                .split(" "));
    }

    @Test
    void whatHasAStarIsEnough() {
        assertThat(check("event-proposal", proposal())).containsAllEntriesOf(proposal());
    }

    @Test
    void whatHasAStarIsNeeded() {
        for (String key : proposal().keySet()) {
            Map<String, Object> without = proposal();
            without.remove(key);

            assertThat(errors("event-proposal", without))
                    .extracting(FieldError::field)
                    .containsExactly(key);
        }
    }

    @Test
    void numbersThatNoEventHasAreRefused() {
        for (String key : List.of("expectedAttendance", "capacity")) {
            Map<String, Object> data = proposal();
            data.put(key, 2_147_483_648L);
            assertThat(errors("event-proposal", data))
                    .extracting(FieldError::field)
                    .containsExactly(key);
        }
    }

    @Test
    void oneMetricIsNotEnough() {
        Map<String, Object> data = proposal();
        data.put("metrics", List.of(Map.of("name", "People", "expected", 40L)));
        assertThat(errors("event-proposal", data)).extracting(FieldError::field).containsExactly("metrics");

        data.put("metrics", List.of(Map.of("name", "People", "expected", 40L), Map.of("name", "First-timers")));
        assertThat(errors("event-proposal", data)).extracting(FieldError::field).containsExactly("metrics[1].expected");
    }

    @Test
    void listsOfWordsAreFree() {
        Map<String, Object> data = proposal();
        data.put("equipment", List.of("projector", "a piano"));
        data.put("cohosts", List.of("lisbon", "porto"));

        assertThat(check("event-proposal", data)).containsAllEntriesOf(data);
    }

    @Test
    void aFullProposalIsKeptAsItIs() {
        Map<String, Object> data = proposal();
        data.put("kind", "conference");
        data.put("repeats", "monthly");
        data.put("repeatUntil", "2027-06-20");
        data.put("nights", 1);
        data.put("insurance", true);
        data.put("fiscalHost", "Open Hands");
        data.put("currency", "EUR");
        data.put("fundsAsked", 499.5);
        data.put("budget", List.of(Map.of("line", "Food", "side", "cost", "amount", 120)));
        data.put("sponsors", List.of(Map.of("name", "Acme", "tier", "gold", "amount", 5000)));
        data.put("helpers", List.of(Map.of("role", "venue", "name", "Ana")));
        data.put("registrationUrl", "https://example.org/spring");

        assertThat(check("event-proposal", data).keySet()).containsAll(data.keySet());
    }

    @Test
    void whatDoesNotApplyIsDropped() {
        Map<String, Object> data = proposal();
        data.put("mode", "online");
        data.put("venueName", "Library");
        data.put("coaches", 3);
        data.put("repeatUntil", "2027-06-20");

        assertThat(check("event-proposal", data)).doesNotContainKeys("venueName", "coaches", "repeatUntil");
    }

    @Test
    void aSeriesNeedsItsLastDate() {
        Map<String, Object> data = proposal();
        data.put("repeats", "weekly");
        assertThat(errors("event-proposal", data)).extracting(FieldError::field).containsExactly("repeatUntil");
    }

    @Test
    void whoeverStaysOvernightIsAskedWhatAConferenceIs() {
        Map<String, Object> data = proposal();
        data.put("insurance", true);
        assertThat(check("event-proposal", data)).doesNotContainKey("insurance");
        data.put("nights", 2);
        assertThat(check("event-proposal", data)).containsKeys("nights", "insurance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen-proposal", "review-proposal", "decide-as-lead"})
    void aReviewerHasEveryDecision(String form) {
        for (String decision : List.of("approve", "request-changes", "hold", "redirect", "decline")) {
            assertThat(check(form, Map.of("decision", decision, "comment", "Because.")))
                    .containsEntry("decision", decision);
        }
        assertThat(errors(form, Map.of("decision", "perhaps")))
                .extracting(FieldError::field)
                .containsExactly("decision");
        assertThat(check(form, Map.of("decision", "approve", "holdUntil", "2027-01-01", "redirectTo", "lisbon")))
                .doesNotContainKeys("holdUntil", "redirectTo");
    }

    @Test
    void aVoteIsForOrAgainst() {
        assertThat(errors("vote-on-funds", Map.of("decision", "request-changes")))
                .hasSize(1);
        assertThat(check("vote-on-funds", Map.of("decision", "decline"))).containsEntry("decision", "decline");
    }

    @Test
    void cancellingASeriesTakesOneDateOrAll() {
        Map<String, Object> day = Map.of("label", "Wednesday", "value", "2027-01-20");
        Map<String, Object> series = Map.of("repeats", "weekly", "upcomingDates", List.of(day));
        Map<String, Object> one = Map.of("scope", "one", "date", "2027-01-20");
        assertThat(forms.check(form("cancel-event"), one, context(series))).containsAllEntriesOf(one);
        assertThat(forms.check(form("cancel-event"), Map.of("scope", "all", "date", "2027-01-20"), context(series)))
                .containsEntry("scope", "all")
                .doesNotContainKey("date");
        assertThat(forms.check(form("cancel-event"), one, context(Map.of()))).doesNotContainKeys("scope", "date");
    }

    private static Map<String, Object> proposal() {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", "valencia");
        data.put("title", "Spring talks");
        data.put("kind", "meetup");
        data.put("description", "Two talks and time to meet.");
        data.put("audience", "mixed");
        data.put("mode", "in-person");
        data.put("startsAt", "2027-01-20T19:07");
        data.put("endsAt", "2027-01-20T21:00");
        data.put("timezone", "Europe/Madrid");
        data.put("expectedAttendance", 40L);
        data.put("conductContact", "Ana, at the door");
        data.put(
                "metrics",
                List.of(Map.of("name", "People", "expected", 40L), Map.of("name", "First-timers", "expected", 5L)));
        return data;
    }

    private Map<String, Object> check(String form, Map<String, Object> data) {
        return forms.check(form(form), data, context(Map.of()));
    }

    private List<FieldError> errors(String form, Map<String, Object> data) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> check(form, data));
        return invalid.errors();
    }

    private static FormContext context(Map<String, Object> known) {
        return new FormContext(1, FormsFixture.NOW, known);
    }

    private FormSchema form(String id) {
        return form(Path.of("forms", id + ".form"));
    }

    private FormSchema form(Path file) {
        try {
            return forms.parse(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The generic checks, and those of features as if everything passed them. */
    private static Collection<FieldCheck> checks() {
        List<FieldCheck> all = new ArrayList<>(GenericChecks.all());
        for (String name : Set.of("chapter.own", "chapter.known", "chapter.elsewhere", "event.series")) {
            all.add(new SimpleCheck(name, "Anything.", field -> Optional.empty()));
        }
        return all;
    }
}
