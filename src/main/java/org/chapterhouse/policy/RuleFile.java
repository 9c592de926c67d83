package org.chapterhouse.policy;

/**
 * A file of a release as a reader of rules sees it.
 *
 * @param name what people call it: the decision's, the flow's, the step that shows the form
 * @param description what it is for, empty if the file does not say
 */
record RuleFile(String path, FileKind kind, String name, String description) {

    /** Whether a page shows what is in it; any other file is downloaded. */
    public boolean readable() {
        return kind == FileKind.DECISION;
    }
}
