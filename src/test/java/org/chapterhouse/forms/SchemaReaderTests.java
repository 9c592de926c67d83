package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chapterhouse.forms.FormSchema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"id\":\"x\",\"components\":[]} {}",
                "{\"id\":\"x\",\"id\":\"y\",\"components\":[]}",
                "{\"id\":\"\",\"components\":[]}",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"components\":{}}",
                "{\"id\":\"x\",\"components\":[5]}",
                "{\"id\":\"x\",\"type\":\"process\",\"components\":[]}",
            })
    void a_file_that_is_no_form_is_refused(String json) {
        assertThatThrownBy(() -> FormsFixture.forms().parse(json)).isInstanceOf(UnsupportedForm.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'html','id':'h','content':'x'} | Component h is of the type html, which is refused",
                "{'type':'iframe','id':'h','url':'https://x'} | Component h is of the type iframe, which is refused",
                "{'type':'slider','id':'h','key':'a'} | Component h: the type slider is unknown",
                "{'id':'h','key':'a'} | Component h: it has no type",
                "{'type':'textfield','id':'h'} | Component h: it has no key",
                "{'type':'textfield','key':'a..b'} | cannot be a key",
                "{'type':'textfield','key':'__proto__.b'} | cannot be a key",
                "{'type':'select','key':'a'} | Component a: it has no options",
                "{'type':'datetime','key':'a','subtype':'week'} | the subtype week is unknown",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}} | is not a regular expression",
                "{'type':'textfield','key':'a','conditional':{'hide':'=a ='}} | the expression =a = is not FEEL",
                "{'type':'number','key':'a','validate':{'min':'=1 +'}} | the expression =1 + is not FEEL",
                "{'type':'dynamiclist','id':'l','components':[]} | Component l: a list needs a path",
            })
    void a_component_that_cannot_be_used_is_refused_with_the_reason(String component, String reason) {
        assertThatThrownBy(() -> FormsFixture.form(component.replace('\'', '"')))
                .isInstanceOf(UnsupportedForm.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'textfield','key':'a'},{'type':'number','key':'a'}",
                "{'type':'textfield','key':'a'},{'type':'number','key':'a.b'}",
                "{'type':'textfield','key':'a.b'},{'type':'number','key':'a'}",
                "{'type':'group','path':'a','components':[{'type':'number','key':'b'}]},{'type':'number','key':'a.b'}",
                "{'type':'dynamiclist','path':'a','components':[{'type':'number','key':'b'}]},{'type':'number','key':'a.c'}",
                "{'type':'dynamiclist','path':'a','components':[]},{'type':'dynamiclist','path':'a','components':[]}",
                "{'type':'textfield','id':'i','key':'a'},{'type':'number','id':'i','key':'b'}",
            })
    void two_components_cannot_hold_the_same_value(String components) {
        assertThatThrownBy(() -> FormsFixture.form(components.replace('\'', '"')))
                .isInstanceOf(UnsupportedForm.class);
    }

    @Test
    void two_groups_may_share_a_path() {
        String group = "{\"type\":\"group\",\"path\":\"g\",\"components\":[{\"type\":\"number\",\"key\":\"%s\"}]}";
        FormSchema form = FormsFixture.form(group.formatted("a") + "," + group.formatted("b"));
        assertThat(form.keys()).containsExactly("g");
    }

    @Test
    void components_nested_without_end_are_refused() {
        String deep = "{\"type\":\"group\",\"components\":[".repeat(50) + "]}".repeat(50);
        assertThatThrownBy(() -> FormsFixture.form(deep)).hasMessageContaining("nested deeper");
        String deeper = "{\"type\":\"group\",\"components\":[".repeat(5_000) + "]}".repeat(5_000);
        assertThatThrownBy(() -> FormsFixture.form(deeper)).isInstanceOf(UnsupportedForm.class);
        String expression = "=" + "(".repeat(20_000) + "1" + ")".repeat(20_000);
        assertThatThrownBy(() -> FormsFixture.form(
                        "{\"type\":\"expression\",\"key\":\"e\",\"expression\":\"" + expression + "\"}"))
                .isInstanceOf(UnsupportedForm.class);
    }

    @Test
    void an_expression_cannot_call_java() {
        String call =
                "=function(x) external {java: {class: \\\"java.lang.Math\\\", method signature: \\\"abs(int)\\\"}}";
        assertThatThrownBy(() ->
                        FormsFixture.form("{\"type\":\"expression\",\"key\":\"e\",\"expression\":\"" + call + "\"}"))
                .isInstanceOf(UnsupportedForm.class)
                .hasMessageContaining("xternal");
    }

    @Test
    void the_fields_are_told_with_label_type_and_checks() {
        FormSchema form = FormsFixture.form(
                """
                {"type": "text", "text": "Hello"},
                {"type": "textfield", "key": "title", "label": "Title", "properties": {"check": "not-blank"}},
                {"type": "group", "path": "venue", "components": [
                    {"type": "radio", "key": "status", "label": "Status",
                     "values": [{"label": "An idea", "value": "idea"}, {"label": "Held", "value": "held"}]}]},
                {"type": "datetime", "key": "day", "dateLabel": "Day", "subtype": "datetime"},
                {"type": "dynamiclist", "path": "helpers", "label": "Helpers",
                 "properties": {"check": "at-least:2, at-most:9"}, "components": [
                    {"type": "textfield", "key": "name", "label": "Name", "properties": {"personal": "true"}}]}
                """);
        assertThat(form.keys()).containsExactly("title", "venue", "day", "helpers");
        assertThat(form.personalKeys()).containsExactly("helpers.name");
        assertThat(form.fields())
                .containsExactly(
                        new Field("title", "Title", "textfield", null, false, List.of("not-blank"), Map.of()),
                        new Field(
                                "venue.status",
                                "Status",
                                "radio",
                                null,
                                false,
                                List.of(),
                                Map.of("idea", "An idea", "held", "Held")),
                        new Field("day", "Day", "datetime", "datetime", false, List.of(), Map.of()),
                        new Field(
                                "helpers",
                                "Helpers",
                                "dynamiclist",
                                null,
                                false,
                                List.of("at-least:2", "at-most:9"),
                                Map.of()),
                        new Field("helpers[].name", "Name", "textfield", null, true, List.of(), Map.of()));
    }

    @Test
    void the_json_stays_as_it_was() {
        String json = "{\"id\":\"x\", \"schemaVersion\": 18,\n \"components\":[]}";
        assertThat(FormsFixture.forms().parse(json).json()).isEqualTo(json);
        assertThat(FormsFixture.forms().parse(json).id()).isEqualTo("x");
    }
}
