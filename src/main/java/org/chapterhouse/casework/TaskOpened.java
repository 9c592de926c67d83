package org.chapterhouse.casework;

/** A case has come to a step that waits for a person; published inside the transaction. */
public record TaskOpened(TaskFacts task) {}
