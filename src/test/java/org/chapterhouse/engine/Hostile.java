package org.chapterhouse.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files that nobody should get past a lock. */
final class Hostile {

    /** What an attacker writes where people read, and a form or a page might take more for code. */
    static final List<String> TEXTS = List.of(
            "${execution}",
            "#{execution}",
            "= today()",
            "  =now()",
            "{{secret}}",
            "<script>alert(1)</script>",
            "a <b>bold</b> word",
            "<!-- -->",
            "[here](javascript:alert(1))",
            "\\u202Ereversed",
            "a\\tb",
            "long ".repeat(500));

    /** What an attacker writes where the engine evaluates. */
    static final List<String> EXPRESSIONS = List.of(
            "${''.getClass().forName('java.lang.Runtime')}",
            "#{''.getClass()}",
            "${execution.processEngineServices.repositoryService}",
            "${execution}",
            "${task.delegate}",
            "${amount.bytes}",
            "${amount['bytes']}",
            "${names[0]}",
            "${now()}",
            "${currentUser()}",
            "${dateTime()}",
            "${countVotes.execute(execution)}",
            "${applicationContext.getBean('x')}",
            "harmless ${amount} then ${amount.toString()}",
            "${amount = 5}",
            "${x -> x}",
            "${amount; amount}");

    private Hostile() {}

    static String process(String body) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
            xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
              <message id="m" name="a.message"/>
              <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
                %s
                <sequenceFlow id="f2" sourceRef="x" targetRef="e"/>
                <endEvent id="e"/>
              </process>
            </definitions>
            """
                .formatted(body)
                .strip();
    }

    /** The places where the engine evaluates an expression, each with this one in it. */
    static Map<String, String> everywhere(String expression) {
        String e = expression
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace(">", "&gt;");
        return Map.ofEntries(
                task("task name", "name=\"" + e + "\""),
                task("assignee", "camunda:assignee=\"" + e + "\""),
                task("groups", "camunda:candidateGroups=\"" + e + "\""),
                task("due date", "camunda:dueDate=\"" + e + "\""),
                task("follow-up", "camunda:followUpDate=\"" + e + "\""),
                task("priority", "camunda:priority=\"" + e + "\""),
                place("description", "<userTask id=\"x\"><documentation>" + e + "</documentation></userTask>"),
                place(
                        "input",
                        "<userTask id=\"x\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"i\">"
                                + e + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"),
                place(
                        "output",
                        "<userTask id=\"x\"><extensionElements><camunda:inputOutput><camunda:outputParameter name=\"i\">"
                                + e
                                + "</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask>"),
                place(
                        "listener",
                        "<userTask id=\"x\"><extensionElements><camunda:executionListener event=\"start\" delegateExpression=\""
                                + e + "\"/></extensionElements></userTask>"),
                place(
                        "times",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">"
                                + e + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
                place(
                        "enough",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">2</loopCardinality><completionCondition xsi:type=\"tFormalExpression\">"
                                + e + "</completionCondition></multiInstanceLoopCharacteristics></userTask>"),
                place(
                        "timer",
                        "<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeDate xsi:type=\"tFormalExpression\">"
                                + e + "</timeDate></timerEventDefinition></intermediateCatchEvent>"),
                place(
                        "thrower",
                        "<intermediateThrowEvent id=\"x\"><messageEventDefinition messageRef=\"m\" camunda:delegateExpression=\""
                                + e + "\"/></intermediateThrowEvent>"),
                place("delegate", "<serviceTask id=\"x\" camunda:delegateExpression=\"" + e + "\"/>"),
                place(
                        "condition",
                        "<userTask id=\"x\"/><userTask id=\"y\"/><sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"y\"><conditionExpression xsi:type=\"tFormalExpression\">"
                                + e + "</conditionExpression></sequenceFlow>"));
    }

    /** Code in a model, by the rule that names it. */
    static Stream<Map.Entry<String, String>> code() {
        return Stream.of(
                place("no-script", "<scriptTask id=\"x\" scriptFormat=\"javascript\"><script>1</script></scriptTask>"),
                place(
                        "no-script",
                        "<scriptTask id=\"x\" scriptFormat=\"groovy\" camunda:resource=\"deployment://x.groovy\"/>"),
                place(
                        "no-script",
                        "<userTask id=\"x\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"i\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"),
                place(
                        "no-script",
                        "<userTask id=\"x\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener></extensionElements></userTask>"),
                place(
                        "no-script",
                        "<userTask id=\"x\"/><userTask id=\"y\"/><sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"y\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"groovy\">true</conditionExpression></sequenceFlow>"),
                place("no-java-class", "<serviceTask id=\"x\" camunda:class=\"java.lang.Object\"/>"),
                place(
                        "no-java-class",
                        "<userTask id=\"x\"><extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Object\"/></extensionElements></userTask>"),
                place(
                        "no-built-in-task",
                        "<serviceTask id=\"x\" camunda:type=\"shell\"><extensionElements><camunda:field name=\"command\" stringValue=\"id\"/></extensionElements></serviceTask>"),
                place(
                        "no-built-in-task",
                        "<intermediateThrowEvent id=\"x\"><messageEventDefinition messageRef=\"m\" camunda:type=\"external\" camunda:topic=\"t\"/></intermediateThrowEvent>"),
                place(
                        "no-java-class",
                        "<intermediateThrowEvent id=\"x\"><messageEventDefinition messageRef=\"m\" camunda:class=\"java.lang.Object\"/></intermediateThrowEvent>"),
                place("namespace", "<serviceTask id=\"x\" activiti:type=\"shell\"/>"));
    }

    private static Map.Entry<String, String> task(String name, String attribute) {
        return place(name, "<userTask id=\"x\" " + attribute + "/>");
    }

    private static Map.Entry<String, String> place(String name, String body) {
        return Map.entry(name, process(body));
    }

    static String decision(String inputLanguage, String entryLanguage, String outputLanguage, String output) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d-file" name="d" namespace="t">
              <decision id="d" name="d"><decisionTable id="t">
                <input id="i"><inputExpression id="ie" typeRef="string" %s><text>amount</text></inputExpression></input>
                <output id="o" name="answer" typeRef="string"/>
                <rule id="r"><inputEntry id="en" %s><text>-</text></inputEntry><outputEntry id="oe" %s><text>%s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """
                .formatted(inputLanguage, entryLanguage, outputLanguage, output)
                .strip();
    }
}
