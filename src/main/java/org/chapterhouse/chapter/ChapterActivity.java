package org.chapterhouse.chapter;

import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.Cases;

/** An activity of this module with its catalogue entry. */
abstract class ChapterActivity extends CaseActivity {

    private final String name;
    private final String purpose;

    ChapterActivity(Cases cases, String name, String purpose) {
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
