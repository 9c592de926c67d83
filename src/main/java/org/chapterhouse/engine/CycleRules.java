package org.chapterhouse.engine;

import java.util.Date;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;

/** What a timer or a failed step repeats by itself, it repeats at written intervals that leave time for anything else. */
final class CycleRules {

    private static final long SHORTEST = 60_000;

    /** Seconds, minutes, hours, day, month, day of the week, and perhaps the year; the second is one. */
    private static final String CRON = "\\d{1,2}(\\s+\\S+){5,6}";

    private final Findings findings;

    CycleRules(Findings findings) {
        this.findings = findings;
    }

    void check(Element cycle) {
        String text = Xml.text(cycle);
        if (ExpressionGrammar.isExpression(text)) {
            findings.add("cycle", cycle, "a repetition is written out, not computed");
        } else if (!text.matches(CRON) && !isPatient(text)) {
            findings.add("cycle", cycle, "'" + text + "' does not say an interval of a minute or more, as R/P1D does");
        }
    }

    /** Such as {@code R/P1D}, {@code R3/PT1H} or, for a step that fails, {@code PT1M,PT5M}. */
    private static boolean isPatient(String text) {
        return List.of(text.split(",", -1)).stream().allMatch(part -> {
            List<String> intervals = List.of(part.strip().split("/", -1)).stream()
                    .filter(word -> word.startsWith("P"))
                    .toList();
            return intervals.size() == 1 && millis(intervals.get(0)) >= SHORTEST;
        });
    }

    private static long millis(String duration) {
        try {
            return DatatypeFactory.newInstance().newDuration(duration).getTimeInMillis(new Date(0));
        } catch (IllegalArgumentException noDuration) {
            return 0;
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
