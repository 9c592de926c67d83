package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stands in a cell of a decision is said in words; what has none stays as it is written. */
class CellWordsTests {

    private static final Map<String, String> FORMS = Map.of(
            "a.form.kind.option.city", "In a city",
            "a.form.decision.option.stop", "Decline",
            "b.form.decision.option.stop", "Close");

    private static CellWords words(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/policy", "messages/casework");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Locale locale = Locale.forLanguageTag(language);
        ValueNames names =
                new ValueNames(Map.of("screen", "First look"), RuleWords.of(FORMS, Map.of(), locale), messages, locale);
        return new CellWords(messages, locale, names);
    }

    private static String condition(String text, String field) {
        RuleCell cell = words("en").condition(text, field);
        return cell.code() ? "code: " + cell.text() : cell.text();
    }

    private static String result(String text) {
        RuleCell cell = words("en").result(text, "any");
        return cell.code() ? "code: " + cell.text() : cell.text();
    }

    @Test
    void boundsAndValuesAreSaidInWords() {
        assertThat(condition("", "nights")).isEqualTo("any");
        assertThat(condition(">= 14", "nights")).isEqualTo("at least 14");
        assertThat(condition("<dormantDays", "nights")).isEqualTo("less than dormantDays");
        assertThat(condition("null, <= 0", "nights")).isEqualTo("nothing or at most 0");
        assertThat(condition("true", "ticketed")).isEqualTo("yes");
        assertThat(condition("false, null", "ticketed")).isEqualTo("no or nothing");
        assertThat(words("es").condition("> 150", "people").text()).isEqualTo("más de 150");
    }

    @Test
    void codesAreCalledWhatPeopleCallThem() {
        assertThat(condition("\"city\", \"student\"", "kind")).isEqualTo("In a city or student");
        assertThat(condition("not(\"screen\", \"other\")", "step")).isEqualTo("anything but First look or other");
        assertThat(result("\"regional-leads\"")).isEqualTo("regional leads");
        assertThat(words("es").result("\"regional-leads\"", "any").text()).isNotEqualTo("regional-leads");
    }

    @Test
    void aChoiceThatTwoFormsCallDifferentlyKeepsItsCode() {
        assertThat(condition("\"stop\"", "decision")).isEqualTo("stop");
    }

    @Test
    void aLengthOfTimeIsSaidAsPeopleDo() {
        assertThat(result("\"P3D\"")).isEqualTo("3 days");
        assertThat(result("\"PT48H\"")).isEqualTo("48 hours");
        assertThat(result("\"P1DT12H\"")).isEqualTo("1 day, 12 hours");
        assertThat(words("es").result("\"P1M\"", "any").text()).isEqualTo("1 mes");
        assertThat(result("\"P\"")).isEqualTo("P");
    }

    @Test
    void anExpressionStaysAsItIsWritten() {
        assertThat(condition("> votesCast / 2", "votes")).isEqualTo("code: > votesCast / 2");
        assertThat(condition("]2..7]", "nights")).isEqualTo("code: ]2..7]");
        assertThat(condition("not(starts with(name, \"a\"))", "name")).isEqualTo("code: not(starts with(name, \"a\"))");
        assertThat(result("votesCast")).isEqualTo("code: votesCast");
        assertThat(result("-1.5")).isEqualTo("-1.5");
    }
}
