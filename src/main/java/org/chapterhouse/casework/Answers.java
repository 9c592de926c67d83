package org.chapterhouse.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The answers, always oldest first. */
interface Answers extends Repository<Answer, Long> {

    Answer save(Answer answer);

    @Query("select a from Answer a where a.caseId = :caseId order by a.id")
    List<Answer> of(long caseId);

    @Query("select a from Answer a where a.caseId in :cases and a.bySubmitter = true order by a.id")
    List<Answer> submittersOf(Collection<Long> cases);

    /**
     * The case's data: the submitter's answers, later ones over earlier ones. The start form filled in again replaces
     * everything, since it says nothing of fields that were then hidden or left empty.
     */
    static Map<String, Object> merged(List<Answer> answers) {
        Map<String, Object> data = new LinkedHashMap<>();
        String startForm = null;
        for (Answer answer : answers) {
            if (!answer.isSubmitters()) {
                continue;
            }
            if (answer.kind() == Answer.Kind.start) {
                startForm = answer.form();
            }
            if (startForm != null && startForm.equals(answer.form())) {
                data.clear();
            }
            answer.putInto(data);
        }
        return data;
    }
}
