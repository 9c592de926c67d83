package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chapterhouse.engine.Activity;
import org.chapterhouse.engine.UnsafeModel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class ReferenceCheckTests {

    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <process id="greet">
                <startEvent id="asked" camunda:formRef="greet-start" />
                <serviceTask id="bow" camunda:delegateExpression="${bowDeeply}" />
                <businessRuleTask id="judge" camunda:decisionRef="manners" />
                <callActivity id="go-on" calledElement="greet" />
                <boundaryEvent id="left" attachedToRef="bow">
                  <extensionElements><camunda:properties>
                    <camunda:property name="form" value="greet-leave" />
                  </camunda:properties></extensionElements>
                </boundaryEvent>
              </process>
            </definitions>
            """;

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="manners" /></definitions>
            """;

    @Test
    void aSetThatBringsAllItNamesIsFine() {
        assertThatCode(check(whole())).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Map<String, String> files = Map.of("processes/greet.bpmn", MODEL.replace("bowDeeply", "runAway"));
        assertThatThrownBy(check(files)).isInstanceOfSatisfying(UnsafeModel.class, unsafe -> {
            org.assertj.core.api.Assertions.assertThat(unsafe.findings())
                    .extracting(UnsafeModel.Finding::element)
                    .containsExactlyInAnyOrder("asked", "bow", "judge", "left");
            org.assertj.core.api.Assertions.assertThat(unsafe)
                    .hasMessageContaining("there is no activity \"runAway\"")
                    .hasMessageContaining("there is no decision \"manners\"");
        });
    }

    @Test
    void aFormThatCannotBeReadOrIsCalledOtherwiseIsNamed() {
        Map<String, String> files = whole();
        files.put("forms/broken.form", "broken");
        files.put("forms/other.form", "another");
        assertThatThrownBy(check(files))
                .isInstanceOf(UnsafeModel.class)
                .hasMessageContaining("forms/broken.form: not a form")
                .hasMessageContaining("forms/other.form");
    }

    @Test
    void whatIsNotXmlOrBringsEntitiesIsNamed() {
        Map<String, String> files = whole();
        files.put("processes/half.bpmn", "<definitions>");
        files.put("processes/bomb.bpmn", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
        assertThatThrownBy(check(files))
                .isInstanceOf(UnsafeModel.class)
                .hasMessageContaining("processes/half.bpmn")
                .hasMessageContaining("processes/bomb.bpmn");
    }

    @Test
    void aFieldCheckThatNobodyHasIsNamed() {
        Map<String, String> files = whole();
        files.put("forms/odd.form", "odd");
        assertThatThrownBy(check(files))
                .isInstanceOf(UnsafeModel.class)
                .hasMessageContaining("forms/odd.form: there is no field check \"odder.still\" (field-check)");
    }

    private static Map<String, String> whole() {
        return new HashMap<>(Map.of(
                "processes/greet.bpmn",
                MODEL,
                "processes/manners.dmn",
                TABLE,
                "forms/greet-start.form",
                "greet-start",
                "forms/greet-leave.form",
                "greet-leave"));
    }

    private static ThrowingCallable check(Map<String, String> files) {
        Map<String, byte[]> content = new HashMap<>();
        files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Stream.of("bowDeeply").forEach(name -> beans.registerSingleton(name, new NamedActivity(name)));
        return () -> new ReferenceCheck(PolicyTestApplication.fakeForms(), beans.getBeanProvider(Activity.class))
                .check(content);
    }

    private record NamedActivity(String name) implements Activity {

        @Override
        public String purpose() {
            return name;
        }

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            throw new UnsupportedOperationException();
        }
    }
}
