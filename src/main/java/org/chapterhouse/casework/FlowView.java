package org.chapterhouse.casework;

/** A flow that people can start. */
public record FlowView(String flow, String name, String description) {}
