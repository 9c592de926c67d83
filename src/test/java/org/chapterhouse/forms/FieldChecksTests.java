package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.api.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTests {

    private static final String EVENT =
            """
            {"type": "textfield", "key": "timezone", "properties": {"check": "time-zone"}},
            {"type": "datetime", "key": "startsAt", "subtype": "datetime", "timeSerializingFormat": "no_timezone",
             "properties": {"check": "not-past"}},
            {"type": "datetime", "key": "endsAt", "subtype": "datetime", "timeSerializingFormat": "no_timezone",
             "properties": {"check": "after:startsAt"}}
            """;
    private static final String MONEY =
            """
            {"type": "textfield", "key": "currency", "properties": {"check": "currency"}},
            {"type": "number", "key": "price", "properties": {"check": "money:currency"}},
            {"type": "dynamiclist", "path": "budget", "components": [
                {"type": "number", "key": "amount", "properties": {"check": "money:currency"}}]}
            """;

    private static String text(String check) {
        return "{\"type\":\"textfield\",\"key\":\"t\",\"properties\":{\"check\":\"" + check + "\"}}";
    }

    @ParameterizedTest
    @CsvSource({
        "time-zone, Europe/Madrid, true",
        "time-zone, Asia/Calcutta, true",
        "time-zone, europe/madrid, false",
        "time-zone, +02:00, false",
        "time-zone, SystemV/EST5, false",
        "country, ES, true",
        "country, es, false",
        "country, XX, false",
        "country, ESP, false",
        "currency, EUR, true",
        "currency, JPY, true",
        "currency, DEM, false",
        "currency, eur, false",
        "currency, XAU, false",
        "url, https://example.org/a?b=c#d, true",
        "url, HTTP://localhost:8080, true",
        "url, https://münchen.de/ü, true",
        "url, ftp://example.org, false",
        "url, javascript:alert(1), false",
        "url, https://, false",
        "url, https://user@example.org, false",
        "url, https://exa mple.org, false",
        "url, example.org, false",
        "not-blank, x, true",
        "not-blank, ' ', false",
        "not-blank, '\u200b', false",
        "not-blank, '\u2060\ufeff\u00ad', false",
        "not-blank, '\u3164', false",
        "not-blank, '\u200f\u05d0', true",
        "not-blank, '👩‍👩‍👧', true",
    })
    void a_text_is_checked(String check, String value, boolean good) {
        assertThat(FormsFixture.errors(text(check), Map.of("t", value)).isEmpty())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time-zone", "country", "currency"})
    void whatever_a_page_may_offer_passes(String check) {
        List<String> values = Objects.requireNonNull(
                        FormsFixture.forms().catalogue().get(check))
                .values();
        assertThat(values).hasSizeGreaterThan(100).isSorted().doesNotHaveDuplicates();
        assertThat(values).allSatisfy(value -> assertThat(FormsFixture.errors(text(check), Map.of("t", value)))
                .isEmpty());
    }

    @Test
    void nothing_is_checked_where_nothing_was_filled_in() {
        assertThat(FormsFixture.check(text("url, country"), Map.of("t", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:00, Europe/Madrid, true", // now is 13:00 in Madrid
        "2026-11-24T12:30, Europe/Madrid, false",
        "2026-11-24T12:30, America/Bogota, true",
        "2026-11-24T20:30, Asia/Tokyo, false",
        "2026-11-24T21:30, Asia/Tokyo, true",
    })
    void the_past_is_told_in_the_zone_of_the_form(String startsAt, String zone, boolean good) {
        assertThat(FormsFixture.errors(EVENT, Map.of("startsAt", startsAt, "timezone", zone))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    void without_a_zone_a_time_is_past_only_when_it_is_past_everywhere() {
        assertThat(FormsFixture.errors(EVENT, Map.of("startsAt", "2026-11-24T00:30")))
                .isEmpty();
        assertThat(FormsFixture.errors(EVENT, Map.of("startsAt", "2026-11-23T23:30")))
                .hasSize(1);
    }

    @Test
    void an_end_lies_within_so_many_days_of_its_start() {
        String form = EVENT.replace("after:startsAt", "within:startsAt/P31D");
        assertThat(FormsFixture.errors(form, Map.of("startsAt", "2027-01-10T18:00", "endsAt", "2027-02-10T20:00")))
                .isEmpty();
        assertThat(FormsFixture.errors(form, Map.of("startsAt", "2027-01-10T18:00", "endsAt", "2037-01-10T20:00")))
                .containsExactly(
                        new FieldError("endsAt", "This must be no more than 31 days after 10 Jan 2027, 18:00."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell\u0007", "\u001b[31mred", "next\u0085line", "\u007f"})
    void a_character_that_nobody_writes_is_refused(String text) {
        assertThat(FormsFixture.errors("{\"type\":\"textfield\",\"key\":\"t\"}", Map.of("t", text)))
                .containsExactly(new FieldError("t", "This has a character that nobody can see or store."));
        assertThat(FormsFixture.check("{\"type\":\"textarea\",\"key\":\"t\"}", Map.of("t", "one\n\ttwo\r\n")))
                .containsEntry("t", "one\n\ttwo\r\n");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_in_the_order_of_the_form() {
        String title = "{\"type\":\"textfield\",\"key\":\"%s\",\"validate\":{\"required\":true}}";
        String form = EVENT + "," + title.formatted("title") + ","
                + "{\"type\":\"textfield\",\"key\":\"site\",\"properties\":{\"check\":\"url\"}},"
                + title.formatted("last");
        Map<String, Object> sent =
                Map.of("startsAt", "2027-01-10T18:00", "endsAt", "2027-01-10T17:00", "site", "example.org");
        assertThat(FormsFixture.errors(form, sent))
                .extracting(FieldError::field)
                .containsExactly("endsAt", "title", "site", "last");
    }

    @Test
    void an_end_lies_after_its_start() {
        Map<String, Object> event =
                Map.of("startsAt", "2027-01-10T18:00", "endsAt", "2027-01-10T18:00", "timezone", "Europe/Madrid");
        assertThat(FormsFixture.errors(EVENT, event))
                .containsExactly(new FieldError("endsAt", "This must be later than 10 Jan 2027, 18:00."));
        assertThat(FormsFixture.errors(EVENT, Map.of("endsAt", "2027-01-10T18:00")))
                .isEmpty();
    }

    @Test
    void times_of_one_night_are_told_apart_when_the_clock_is_set_back() {
        Map<String, Object> event =
                Map.of("startsAt", "2027-10-31T01:30", "endsAt", "2027-10-31T02:30", "timezone", "Europe/Madrid");
        assertThat(FormsFixture.errors(EVENT, event)).isEmpty();
    }

    @Test
    void a_time_that_clocks_skip_does_not_exist() {
        assertThat(FormsFixture.errors(EVENT, Map.of("startsAt", "2027-03-28T02:30", "timezone", "Europe/Madrid")))
                .containsExactly(new FieldError(
                        "startsAt", "There is no 28 Mar 2027, 02:30 in Europe/Madrid: clocks are set forward then."));
        assertThat(FormsFixture.errors(EVENT, Map.of("startsAt", "2027-03-28T02:30", "timezone", "Asia/Tokyo")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 12.50, true",
        "EUR, 12.505, false",
        "JPY, 1200, true",
        "JPY, 12.5, false",
        "KWD, 1.125, true",
        "EUR, -1, false",
        "EUR, 0, true",
    })
    void money_has_the_decimals_of_its_currency(String currency, double price, boolean good) {
        assertThat(FormsFixture.errors(MONEY, Map.of("currency", currency, "price", price))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    void money_in_a_row_takes_the_currency_of_the_form() {
        Map<String, Object> data =
                Map.of("currency", "JPY", "budget", List.of(Map.of("amount", 5), Map.of("amount", 0.5)));
        assertThat(FormsFixture.errors(MONEY, data))
                .containsExactly(new FieldError("budget[1].amount", "Amounts in JPY have no decimals."));
    }

    @Test
    void money_without_a_currency_is_asked_for_one_unless_it_is_nothing() {
        assertThat(FormsFixture.errors(MONEY, Map.of("price", 5))).hasSize(1);
        assertThat(FormsFixture.errors(MONEY, Map.of("price", 0))).isEmpty();
    }

    @Test
    void a_list_has_enough_rows_even_if_it_was_not_sent() {
        String metrics =
                "{\"type\":\"dynamiclist\",\"path\":\"metrics\",\"properties\":{\"check\":\"at-least:2,at-most:3\"},"
                        + "\"components\":[{\"type\":\"textfield\",\"key\":\"name\"}]}";
        assertThat(FormsFixture.errors(metrics, Map.of()))
                .containsExactly(new FieldError("metrics", "At least 2 are needed."));
        assertThat(FormsFixture.errors(metrics, Map.of("metrics", rows(2)))).isEmpty();
        assertThat(FormsFixture.errors(metrics, Map.of("metrics", rows(4))))
                .containsExactly(new FieldError("metrics", "No more than 3 are possible."));
    }

    private static List<Map<String, String>> rows(int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        return rows;
    }

    @Test
    void a_check_that_nobody_contributes_is_named() {
        FormSchema form = FormsFixture.form(text("chapter.own, url"));
        assertThat(FormsFixture.forms().unknownChecks(form)).containsExactly("chapter.own");
        assertThatThrownBy(() -> FormsFixture.forms().check(form, Map.of("t", "x"), FormsFixture.context()))
                .isInstanceOf(UnsupportedForm.class)
                .hasMessageContaining("chapter.own");
    }

    @Test
    void must_be_true_asks_for_a_tick() {
        String box = "{\"type\":\"checkbox\",\"key\":\"c\",\"properties\":{\"check\":\"must-be-true\"}}";
        assertThat(FormsFixture.errors(box, Map.of())).hasSize(1);
        assertThat(FormsFixture.errors(box, Map.of("c", true))).isEmpty();
    }

    @Test
    void a_country_is_called_by_its_name_in_the_readers_language() {
        assertThat(new CountryCheck().called(List.of("DE", "XX"), Locale.forLanguageTag("es")))
                .isEqualTo(Map.of("DE", "Alemania"));
    }
}
