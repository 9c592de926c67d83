package org.chapterhouse.chapter;

import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.casework.CaseSnapshot;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the requests for new chapters in step with their cases. */
@Component
@Transactional
class ChapterRequestBook {

    static final String FLOW = "chapter-onboarding";

    private final ChapterRequests requests;

    ChapterRequestBook(ChapterRequests requests) {
        this.requests = requests;
    }

    /** Notes what the request is about now, and answers how many others for the same place are open. */
    long note(CaseSnapshot subject, Application application) {
        ChapterRequest request = requests.findById(subject.reference())
                .orElseGet(() ->
                        requests.save(new ChapterRequest(subject.reference(), subject.submittedAt(), application)));
        request.isAbout(application);
        return openBeside(subject.reference(), application);
    }

    long openBeside(String reference, Application application) {
        return application.cityKey().isEmpty()
                ? 0
                : requests.openBeside(application.country(), application.cityKey(), reference);
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.flow().equals(FLOW)) {
            requests.findById(closed.reference()).ifPresent(request -> request.close(closed.at()));
        }
    }
}
