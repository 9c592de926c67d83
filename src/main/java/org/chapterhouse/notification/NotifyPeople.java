package org.chapterhouse.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.engine.ActivityValue.Type;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** The activity with which a model writes to people. */
@Component("notifyPeople")
class NotifyPeople extends CaseActivity {

    private final Cases cases;
    private final CaseLetters letters;
    private final Audiences audiences;

    NotifyPeople(Cases cases, CaseLetters letters, Audiences audiences) {
        super(cases);
        this.cases = cases;
        this.letters = letters;
        this.audiences = audiences;
    }

    @Override
    public String name() {
        return "notifyPeople";
    }

    @Override
    public String purpose() {
        return "Sends a letter about the case to the submitter, the chapter's organizers, the members of a group or the sponsor.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("audience", Type.TEXT, "submitter, organizers, a candidate group or sponsor"),
                ActivityValue.required("message", Type.TEXT, "which letter, such as event-approved"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String audience = Objects.requireNonNull(call.text("audience"), "notifyPeople needs an audience");
        String message = Objects.requireNonNull(call.text("message"), "notifyPeople needs a message");
        Optional<List<Letter>> outside = audiences.outside(audience, message, subject);
        if (outside.isPresent()) {
            outside.get().forEach(letters::addAnyway);
            return;
        }
        if (Audiences.isReviewing(audience)) {
            cases.show(subject.reference(), audience);
        }
        boolean theirs = !audience.startsWith(Person.ORGANIZERS_OF) || audience.endsWith(":" + subject.chapter());
        for (long whom : audiences.of(audience, null, subject)) {
            Letter letter = Letter.aboutCase(
                    new Letter.Account(whom), message, subject.reference(), Letter.Content.of(subject.title()));
            // another chapter's organizers do not see the case
            letters.add(
                    theirs
                            ? letter
                            : letter.linkingTo("/chapters/" + audience.substring(Person.ORGANIZERS_OF.length())),
                    CaseLetters.Weight.FROM_MODEL);
        }
    }
}
