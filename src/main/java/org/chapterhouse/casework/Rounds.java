package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers that still count. Whenever the submitter changes the case's data a new round begins: an approval of an
 * earlier text says nothing about the new one.
 */
final class Rounds {

    private Rounds() {}

    /** Whoever puts a case on hold has not answered yet. */
    private static boolean isHold(Answer answer) {
        return Decision.HOLD.equals(answer.data().get("decision"));
    }

    /** @param answers all answers of the case, oldest first */
    static List<Answer> current(List<Answer> answers, String step) {
        List<Answer> counting = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.isSubmitters()) {
                counting.clear();
            } else if (answer.kind() == Answer.Kind.task && answer.step().equals(step) && !isHold(answer)) {
                counting.add(answer);
            }
        }
        return counting;
    }
}
