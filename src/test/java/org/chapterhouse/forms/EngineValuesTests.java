package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineValuesTests {

    private static final Forms FORMS = FormsFixture.forms();

    private static Map<String, Object> values(String components, Map<String, Object> answer, String... names) {
        Set<String> promoted = new HashSet<>(Arrays.asList(names));
        return FORMS.engineValues(FormsFixture.form(components), answer, promoted);
    }

    private static String field(String type, String properties) {
        return "{\"type\":\"" + type + "\",\"key\":\"v\"" + properties + "}";
    }

    @Test
    void only_names_that_the_form_holds_are_there() {
        assertThat(values(field("textfield", ""), Map.of("v", "x", "w", "y"), "v", "w"))
                .isEqualTo(Map.of("v", "x"));
        assertThat(values(field("textfield", ""), Map.of("v", "x"))).isEmpty();
    }

    @Test
    void what_is_unanswered_is_there_as_null() {
        assertThat(values(field("number", ""), Map.of(), "v")).containsEntry("v", null);
    }

    @Test
    void text_is_cut_and_a_pair_of_surrogates_stays_whole() {
        assertThat(values(field("textarea", ""), Map.of("v", "a".repeat(1_200)), "v"))
                .containsEntry("v", "a".repeat(1_000));
        assertThat(values(field("textarea", ""), Map.of("v", "a".repeat(999) + "😀"), "v"))
                .containsEntry("v", "a".repeat(999));
        assertThat(values(field("textarea", ""), Map.of("v", "a".repeat(998) + "😀"), "v"))
                .containsEntry("v", "a".repeat(998) + "😀");
    }

    @Test
    void the_type_of_a_number_follows_the_component() {
        assertThat(values(field("number", ",\"decimalDigits\":0"), Map.of("v", 5L), "v"))
                .containsEntry("v", 5L);
        assertThat(values(field("number", ""), Map.of("v", 5L), "v")).containsEntry("v", 5.0);
        assertThat(values(field("number", ""), Map.of("v", new BigDecimal("1.5")), "v"))
                .containsEntry("v", 1.5);
        assertThat(values(field("number", ",\"serializeToString\":true"), Map.of("v", "1.5"), "v"))
                .containsEntry("v", 1.5);
    }

    @ParameterizedTest
    @CsvSource({"EUR,12.5,1250", "JPY,1200,1200", "KWD,1.125,1125"})
    void money_is_in_minor_units(String currency, BigDecimal amount, long minor) {
        String form = field("number", ",\"properties\":{\"check\":\"money:currency\"}")
                + ",{\"type\":\"textfield\",\"key\":\"currency\"}";
        assertThat(values(form, Map.of("v", amount, "currency", currency), "v")).containsEntry("v", minor);
    }

    @Test
    void a_local_time_is_an_instant_in_the_zone_of_the_form() {
        String local = field("datetime", ",\"subtype\":\"datetime\",\"timeSerializingFormat\":\"no_timezone\"");
        String zone = ",{\"type\":\"textfield\",\"key\":\"timezone\"}";
        assertThat(values(local + zone, Map.of("v", "2027-01-10T18:00", "timezone", "Europe/Madrid"), "v"))
                .containsEntry("v", Date.from(Instant.parse("2027-01-10T17:00:00Z")));
        assertThat(values(local, Map.of("v", "2027-01-10T18:00"), "v"))
                .containsEntry("v", Date.from(Instant.parse("2027-01-10T18:00:00Z")));
    }

    @Test
    void a_component_may_name_the_field_of_its_zone() {
        String form = field("datetime", ",\"subtype\":\"date\",\"properties\":{\"zone\":\"where\"}")
                + ",{\"type\":\"textfield\",\"key\":\"where\"}";
        assertThat(values(form, Map.of("v", "2027-01-10", "where", "Asia/Tokyo"), "v"))
                .containsEntry("v", Date.from(Instant.parse("2027-01-09T15:00:00Z")));
    }

    @Test
    void an_offset_is_respected_and_a_time_of_day_stays_text() {
        assertThat(values(
                        field("datetime", ",\"subtype\":\"datetime\",\"timeSerializingFormat\":\"utc_offset\""),
                        Map.of("v", "2027-01-10T18:00+02:00"),
                        "v"))
                .containsEntry("v", Date.from(Instant.parse("2027-01-10T16:00:00Z")));
        assertThat(values(field("datetime", ",\"subtype\":\"time\""), Map.of("v", "18:00"), "v"))
                .containsEntry("v", "18:00");
    }

    @Test
    void of_two_times_of_the_same_name_the_first_is_meant() {
        String form = field("datetime", ",\"subtype\":\"datetime\",\"timeSerializingFormat\":\"no_timezone\"")
                + ",{\"type\":\"textfield\",\"key\":\"timezone\"}";
        assertThat(values(form, Map.of("v", "2027-10-31T02:30", "timezone", "Europe/Madrid"), "v"))
                .containsEntry("v", Date.from(Instant.parse("2027-10-31T00:30:00Z")));
    }

    @Test
    void what_the_form_does_not_say_is_taken_from_the_case() {
        String form = field("datetime", ",\"subtype\":\"datetime\",\"timeSerializingFormat\":\"no_timezone\"");
        Map<String, Object> known = Map.of("timezone", "Asia/Tokyo");
        assertThat(FORMS.engineValues(FormsFixture.form(form), Map.of("v", "2027-01-10T18:00"), Set.of("v"), known))
                .containsEntry("v", Date.from(Instant.parse("2027-01-10T09:00:00Z")));
    }

    @Test
    void what_is_asked_again_and_left_out_keeps_its_value() {
        String form = field("number", ",\"conditional\":{\"hide\":\"=more != true\"}")
                + ",{\"type\":\"checkbox\",\"key\":\"more\"},{\"type\":\"textfield\",\"key\":\"w\"}";
        Map<String, Object> known = Map.of("v", 7L);
        assertThat(FORMS.engineValues(FormsFixture.form(form), Map.of("more", false), Set.of("v", "w"), known))
                .containsOnlyKeys("w");
        assertThat(FORMS.engineValues(FormsFixture.form(form), Map.of("more", true, "v", 8.5), Set.of("v"), known))
                .containsEntry("v", 8.5);
        assertThat(values(form, Map.of("more", false), "v")).containsEntry("v", null);
    }

    @Test
    void choices_keep_their_plain_values() {
        String options = ",\"values\":[\"a\",7,true,{\"label\":\"O\",\"value\":{\"x\":1}}]";
        assertThat(values(field("select", options), Map.of("v", "a"), "v")).containsEntry("v", "a");
        assertThat(values(field("select", options), Map.of("v", 7L), "v")).containsEntry("v", 7L);
        assertThat(values(field("radio", options), Map.of("v", true), "v")).containsEntry("v", true);
        assertThat(values(field("radio", options), Map.of("v", Map.of("x", 1L)), "v"))
                .containsEntry("v", null);
    }

    @Test
    void lists_files_groups_and_personal_data_never_reach_the_engine() {
        assertThat(values(field("checklist", ",\"values\":[\"a\"]"), Map.of("v", List.of("a")), "v"))
                .containsEntry("v", null);
        assertThat(values(field("filepicker", ""), Map.of("v", "files::1"), "v"))
                .containsEntry("v", null);
        assertThat(values(field("textfield", ",\"properties\":{\"personal\":\"true\"}"), Map.of("v", "Ada"), "v"))
                .containsEntry("v", null);
        String list =
                "{\"type\":\"dynamiclist\",\"path\":\"v\",\"components\":[{\"type\":\"textfield\",\"key\":\"n\"}]}";
        assertThat(values(list, Map.of("v", List.of(Map.of("n", "x"))), "v")).containsEntry("v", null);
    }
}
