package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.Map;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.CaseStarted;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which case watches over which chapter. A chapter that came in by file has none, and no clock runs for it, until
 * somebody begins to run it here: it gets an organizer, or a manager asks for it. So an import of hundreds writes to nobody.
 */
@Component
class HealthWatch implements ChapterCare {

    private static final String ACTIVE = "chapter.active";

    private static final String LEFT = "chapter.left";

    private final Chapters chapters;
    private final ChapterLife life;
    private final Team team;
    private final FlowMessages messages;
    private final Clock clock;

    HealthWatch(Chapters chapters, ChapterLife life, Team team, FlowMessages messages, Clock clock) {
        this.chapters = chapters;
        this.life = life;
        this.team = team;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begin(String slug, Person inWhoseName) {
        Chapter chapter = chapters.lockBySlug(slug).orElse(null);
        if (chapter != null && chapter.healthCase() == null && ChapterStatus.RUNNING.contains(chapter.status())) {
            messages.start(HealthSubject.FLOW, HealthSubject.OPENED, Map.of("chapter", slug), inWhoseName);
        }
    }

    /** Its last organizer has left it alone: the case that watches over it puts it to rest, or there is none and it rests at once. */
    @Transactional
    public void letRest(String slug, String reason) {
        Chapter chapter = chapters.findBySlug(slug).orElseThrow(NotFound::new);
        String watching = chapter.healthCase();
        if (watching == null || !messages.deliver(watching, LEFT)) {
            life.change(slug, (alone, at) -> alone.fallDormant(at, reason));
            team.dissolve(slug, reason);
        }
    }

    @EventListener
    void started(CaseStarted event) {
        CaseSnapshot subject = event.subject();
        if (subject.flow().equals(HealthSubject.FLOW)) {
            chapters.findBySlug(Team.chapterOf(subject)).ifPresent(chapter -> {
                chapter.isWatchedBy(subject.reference());
                chapter.watchFrom(clock.instant());
            });
        }
    }

    @EventListener
    void closed(CaseClosed event) {
        if (event.flow().equals(HealthSubject.FLOW)) {
            chapters.findByHealthCase(event.reference()).ifPresent(chapter -> chapter.isWatchedBy(null));
        }
    }

    /** After the event's own transaction: that one holds the chapter, and the case would wait for it the other way round. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(EventHeld held) {
        livesAgain(held.chapter());
    }

    /** A report says that there was life, even if its event was counted before. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(ReportReceived report) {
        livesAgain(report.chapter());
    }

    private void livesAgain(String slug) {
        chapters.findBySlug(slug).map(Chapter::healthCase).ifPresent(reference -> messages.deliver(reference, ACTIVE));
    }
}
