package org.chapterhouse.engine;

import java.util.Map;

/**
 * A row of a decision table that fired.
 *
 * @param element BPMN id of the business rule task, empty if no flow asked
 * @param decision DMN decision id
 * @param row id of the rule
 * @param reason the rule's description, which a submitter may read
 * @param outputs what the row says, by output name
 */
public record FiredDecision(String element, String decision, String row, String reason, Map<String, Object> outputs) {}
