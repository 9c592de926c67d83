package org.chapterhouse.engine;

import java.util.Map;
import java.util.Set;

/** The parts of BPMN, and of the engine's extensions to it, that models may use. */
final class BpmnVocabulary {

    static final Set<String> ELEMENTS = Set.of(
            // structure
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "message",
            "error",
            // steps
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "receiveTask",
            "subProcess",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            // gateways
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            // events
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "errorEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            // drawing
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    /** The engine's elements, with the attributes that each may have. */
    static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"),
            "inputOutput", Set.of(),
            "inputParameter", Set.of("name"),
            "outputParameter", Set.of("name"),
            "in", Set.of("source", "target", "sourceExpression", "variables", "local"),
            "out", Set.of("source", "target", "sourceExpression", "variables", "local"),
            "executionListener", Set.of("event", "delegateExpression"),
            "taskListener", Set.of("event", "delegateExpression", "id"),
            "failedJobRetryTimeCycle", Set.of());

    /** The engine's attributes on BPMN elements. */
    static final Set<String> ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "formRef",
            "formRefBinding",
            "assignee",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "delegateExpression",
            "decisionRef",
            "decisionRefBinding",
            "calledElementBinding",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "modelerTemplate",
            "modelerTemplateVersion");

    private BpmnVocabulary() {}
}
