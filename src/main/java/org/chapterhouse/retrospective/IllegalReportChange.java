package org.chapterhouse.retrospective;

/** A retrospective cannot become that now. */
class IllegalReportChange extends RuntimeException {

    IllegalReportChange(String reference, ReportStatus from, ReportStatus to) {
        super(reference + " is " + from.id() + " and cannot become " + to.id());
    }
}
