package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.forms.Vectors.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    private static final String LIST =
            "{\"type\":\"dynamiclist\",\"path\":\"l\",\"components\":[{\"type\":\"textfield\",\"key\":\"n\"}]}";

    @Test
    void data_nested_without_end_are_dropped_or_refused() {
        Object deep = "x";
        for (int i = 0; i < 20_000; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("l", deep);
        }
        assertThat(FormsFixture.check("{\"type\":\"textfield\",\"key\":\"t\"}", Map.of("u", deep)))
                .isEmpty();
        assertThat(FormsFixture.errors("{\"type\":\"textfield\",\"key\":\"t\"}", Map.of("t", deep)))
                .hasSize(1);
        assertThat(FormsFixture.errors("{\"type\":\"select\",\"key\":\"t\",\"values\":[\"a\"]}", Map.of("t", deep)))
                .hasSize(1);
    }

    @Test
    void a_list_without_end_is_refused() {
        List<Map<String, String>> rows = Collections.nCopies(501, Map.of("n", "x"));
        assertThat(FormsFixture.errors(LIST, Map.of("l", rows)))
                .extracting("field")
                .containsExactly("l");
    }

    @Test
    void more_text_than_anybody_writes_is_refused() {
        assertThat(FormsFixture.errors(
                        "{\"type\":\"textarea\",\"key\":\"t\"}", Map.of("t", "x".repeat(Texts.LONGEST + 1))))
                .hasSize(1);
        List<Map<String, String>> rows = Collections.nCopies(20, Map.of("n", "x".repeat(Texts.LONGEST)));
        assertThat(FormsFixture.errors(LIST, Map.of("l", rows))).hasSize(10);
    }

    @Test
    void a_form_that_takes_any_option_takes_no_books() {
        String tags = "{\"type\":\"taglist\",\"key\":\"t\",\"valuesExpression\":\"=t\"}";
        assertThat(FormsFixture.check(tags, Map.of("t", List.of("a piano")))).containsKey("t");
        for (String option : List.of("x".repeat(1_001), "a\u0000", "\ud800")) {
            assertThat(FormsFixture.errors(tags, Map.of("t", List.of(option)))).hasSize(1);
        }
    }

    @Test
    void a_number_of_a_billion_digits_is_refused_at_once() {
        String number = "{\"type\":\"number\",\"key\":\"n\",\"increment\":3}";
        for (Object huge : List.of(
                new BigDecimal("1e1000000000"),
                new BigDecimal("1e-1000000000"),
                BigInteger.TEN.pow(5_000),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                "1e9999",
                "9".repeat(1_000_000))) {
            assertThat(FormsFixture.errors(number, Map.of("n", huge))).hasSize(1);
        }
    }

    @Test
    void an_expression_cannot_make_text_that_cannot_be_stored() {
        String form = "{\"type\":\"textfield\",\"key\":\"t\"},"
                + "{\"type\":\"expression\",\"key\":\"e\",\"expression\":\"=substring(t, 1, 1)\"}";
        Object computed = FormsFixture.check(form, Map.of("t", "😀")).get("e");
        assertThat(computed).satisfiesAnyOf(text -> assertThat(text).isEqualTo("\uFFFD"), text -> assertThat(text)
                .isEqualTo("😀"));
    }

    @Test
    void expressions_that_chase_each_other_come_to_an_end() {
        String form = "{\"type\":\"expression\",\"key\":\"a\",\"expression\":\"=if b = null then 0 else b + 1\"},"
                + "{\"type\":\"expression\",\"key\":\"b\",\"expression\":\"=if a = null then 0 else a + 1\"}";
        assertThat(FormsFixture.check(form, Map.of())).containsKeys("a", "b");
    }

    /** Whatever is sent to whatever form: an answer or errors at fields, and the same answer when it is sent again. */
    @Test
    void no_input_makes_the_server_stumble() {
        Random random = new Random(42);
        Forms forms = FormsFixture.forms();
        for (Vector vector : Vectors.all()) {
            FormSchema schema = forms.parse(vector.schema());
            for (int i = 0; i < 20; i++) {
                Map<String, Object> data = new LinkedHashMap<>();
                schema.keys().forEach(key -> data.put(key, junk(random, 0)));
                vector.data().forEach((key, value) -> data.putIfAbsent(key, value));
                if (random.nextBoolean()) {
                    data.putAll(vector.data());
                }
                try {
                    Map<String, Object> answer = forms.check(schema, data, FormsFixture.context());
                    if (!schema.json().contains("defaultValue")) { // what was emptied would be filled again
                        assertThat(forms.check(schema, answer, FormsFixture.context()))
                                .isEqualTo(answer);
                    }
                    forms.engineValues(schema, answer, schema.keys());
                } catch (InvalidInput expected) {
                    assertThat(expected.errors()).isNotEmpty();
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // JSON has null
    private static Object junk(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 12)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextInt(5);
            case 3 -> random.nextGaussian();
            case 4 -> random.nextBoolean();
            case 5 -> "";
            case 6 ->
                List.of("a", "x", "\u0000", "2026-05-31", "18:30", "\ud800", "files::1")
                        .get(random.nextInt(7));
            case 7 -> new BigDecimal("1e-20");
            case 8, 9 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(junk(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new HashMap<>();
                for (String key : List.of("a", "b", "n", "x", "k", "l", "m", "p", "y")) {
                    map.put(key, junk(random, depth + 1));
                }
                yield map;
            }
        };
    }
}
