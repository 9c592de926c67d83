package org.chapterhouse.chapter;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a chapter has done so far; the trust decision reads it. */
@Embeddable
class TrackRecord {

    private int eventsHeld;
    private int reportsDue;
    private int reportsOnTime;
    private int openFindings;
    private @Nullable LocalDate lastActivity;

    protected TrackRecord() {}

    static TrackRecord blank() {
        return new TrackRecord();
    }

    void eventHeld(LocalDate day) {
        eventsHeld++;
        activeOn(day);
    }

    /** An event that was counted did not take place. */
    void eventNotHeld() {
        eventsHeld = Math.max(0, eventsHeld - 1);
    }

    /** A report has been received, or its time is over. */
    void reportCounted(boolean onTime) {
        reportsDue++;
        if (onTime) {
            reportsOnTime++;
        }
    }

    void findingOpened() {
        openFindings++;
    }

    void findingClosed() {
        openFindings = Math.max(0, openFindings - 1);
    }

    /** Takes over what another source has counted; a count never falls by that. */
    boolean atLeast(int events, @Nullable LocalDate lastEvent) {
        boolean more = events > eventsHeld;
        eventsHeld = Math.max(events, eventsHeld);
        return activeOn(lastEvent) || more;
    }

    private boolean activeOn(@Nullable LocalDate day) {
        if (day == null || (lastActivity != null && !day.isAfter(lastActivity))) {
            return false;
        }
        lastActivity = day;
        return true;
    }

    int eventsHeld() {
        return eventsHeld;
    }

    /** Percent of the reports due that came in time; 100 while none has been due, since nothing is late yet. */
    int reportsOnTime() {
        return reportsDue == 0 ? 100 : 100 * reportsOnTime / reportsDue;
    }

    int openFindings() {
        return openFindings;
    }

    @Nullable
    LocalDate lastActivity() {
        return lastActivity;
    }
}
