package org.chapterhouse.policy;

import java.util.List;

/**
 * Files that belong together.
 *
 * @param flow id of the flow whose rules they are, empty for what belongs to no single flow
 * @param name what the flow is called, empty without one
 */
record RuleGroup(String flow, String name, List<RuleFile> files) {}
