package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;

import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Compares what was declared with what new applicants declare now; a changed text is asked again. */
@Component("checkDeclarations")
class CheckDeclarations extends ChapterActivity {

    private final Cases cases;
    private final Declarations declarations;
    private final MessageSource messages;

    CheckDeclarations(Cases cases, Declarations declarations, MessageSource messages) {
        super(
                cases,
                "checkDeclarations",
                "Finds declarations whose text has changed since they were made, and shows the new text in the timeline.");
        this.cases = cases;
        this.declarations = declarations;
        this.messages = messages;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(ActivityValue.required("changedTexts", INTEGER, "declarations whose text is another one now"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Map<String, String> changed = declarations.missing(subject.reference(), declarations.current());
        changed.keySet().retainAll(subject.data().keySet());
        call.set("changedTexts", (long) changed.size());
        changed.values().forEach(words -> tell(subject, words, call));
    }

    private void tell(CaseSnapshot subject, String words, Call call) {
        Cases.Note note = Cases.Note.inEachLanguage(
                "rule",
                "shared",
                language -> messages.getMessage("chapter.declaration.changed", new Object[] {words}, language));
        cases.tell(subject.reference(), note, call.element());
    }
}
