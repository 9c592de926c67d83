package org.chapterhouse.retrospective;

import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.Cases;

/** An activity of this module: its catalogue entry. */
abstract class RetrospectiveActivity extends CaseActivity {

    private final String name;
    private final String purpose;

    RetrospectiveActivity(Cases cases, String name, String purpose) {
        super(cases);
        this.name = name;
        this.purpose = purpose;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String purpose() {
        return purpose;
    }
}
