package org.chapterhouse.casework;

/** A task was claimed, released, assigned, put on hold or resumed; published inside the transaction. */
public record TaskChanged(TaskFacts task) {}
