package org.chapterhouse.chapter;

import org.chapterhouse.casework.FormWording;
import org.springframework.stereotype.Component;

/** The words of the chapter agreement, which stand in the form that the lead fills in. */
@Component
class AgreementText {

    private static final String FORM = "accept-agreement";
    private static final String FIELD = "acceptsAgreement";

    private final FormWording wording;

    AgreementText(FormWording wording) {
        this.wording = wording;
    }

    /** As the case's own release has them. */
    String of(String reference) {
        return wording.ofCase(reference, FORM).getOrDefault(FIELD, "");
    }
}
