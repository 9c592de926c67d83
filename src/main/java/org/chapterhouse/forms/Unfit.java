package org.chapterhouse.forms;

import org.chapterhouse.forms.FieldCheck.Problem;

/** A value that is not of the component's kind at all. */
final class Unfit extends Exception {

    private final transient Problem problem;

    Unfit(String rule, Object... arguments) {
        super(rule, null, false, false);
        this.problem = Rules.problem(rule, arguments);
    }

    Problem problem() {
        return problem;
    }
}
