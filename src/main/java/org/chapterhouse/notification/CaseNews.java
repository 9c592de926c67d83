package org.chapterhouse.notification;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.casework.CaseDecided;
import org.chapterhouse.casework.CaseRedirected;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.CaseStarted;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.CommentAdded;
import org.chapterhouse.casework.ReminderDue;
import org.chapterhouse.casework.TaskChanged;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.casework.TaskOpened;
import org.chapterhouse.notification.CaseLetters.Weight;
import org.chapterhouse.notification.Letter.Account;
import org.chapterhouse.notification.Letter.Content;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who hears of what happens to a case, inside the transaction in which it happens. Whole groups hear by reminders only,
 * and nobody hears of what they have just done themselves.
 */
@Component
class CaseNews {

    private static final String SUBMITTERS_SIDE = "organizers";

    private final CaseLetters letters;
    private final Cases cases;
    private final People people;
    private final Audiences audiences;

    CaseNews(CaseLetters letters, Cases cases, People people, Audiences audiences) {
        this.letters = letters;
        this.cases = cases;
        this.people = people;
        this.audiences = audiences;
    }

    @EventListener
    void received(CaseStarted event) {
        if (event.byMessage()) {
            return;
        }
        CaseSnapshot subject = event.subject();
        letters.addAnyway(Letter.aboutCase(
                        new Account(subject.submitter()),
                        "case-received",
                        subject.reference(),
                        Content.of(subject.title()))
                .on(Topic.NEWS));
    }

    @EventListener
    void opened(TaskOpened event) {
        asked(event.task());
    }

    @EventListener
    void changed(TaskChanged event) {
        asked(event.task());
        TaskFacts task = event.task();
        if (event.before() != null && !isCaller(event.before())) {
            Content content = Content.of(task.title()).at(task.name(), null);
            letters.add(
                    Letter.aboutCase(new Account(event.before()), "task-taken", task.reference(), content),
                    Weight.ASKED);
        }
    }

    private void asked(TaskFacts task) {
        if (task.assignee() == null && task.group().startsWith(Person.ORGANIZERS_OF)) {
            people.members(task.group(), task.region()).forEach(organizer -> ask(task, organizer.id(), "word-needed"));
            return;
        }
        boolean submittersSide = task.group().equals(SUBMITTERS_SIDE);
        Long whom = task.assignee();
        if (whom == null && submittersSide) {
            whom = task.submitter();
        }
        if (whom != null) {
            ask(task, whom, submittersSide ? "answer-needed" : "task-for-you");
        }
    }

    private void ask(TaskFacts task, long whom, String template) {
        if (task.held() || isCaller(whom)) {
            return;
        }
        Content content = Content.of(task.title()).at(task.name(), task.dueAt());
        Letter letter = Letter.aboutCase(new Account(whom), template, task.reference(), content);
        boolean onTheCasesPage = task.group().equals(SUBMITTERS_SIDE);
        letters.add(onTheCasesPage ? letter : letter.linkingTo("/inbox/" + task.task()), Weight.ASKED);
    }

    @EventListener
    void decided(CaseDecided event) {
        Content content = Content.of(event.title()).at(event.stage(), null).from(null, event.comment());
        letters.add(
                Letter.aboutCase(
                        new Account(event.submitter()), "decision-" + event.decision(), event.reference(), content),
                Weight.DECIDED);
    }

    @EventListener
    void redirected(CaseRedirected event) {
        String draft = "/cases/new/" + event.flow() + "?draft=" + event.draft();
        Content content = Content.of(event.title());
        Letter back = Letter.aboutCase(new Account(event.submitter()), "decision-redirect", event.reference(), content);
        letters.add(back.linkingTo(draft), Weight.FROM_MODEL);
        for (long taker : event.takers()) {
            letters.addAnyway(Letter.aboutCase(new Account(taker), "redirected-here", event.reference(), content)
                    .linkingTo(draft));
        }
    }

    @EventListener
    void closed(CaseClosed event) {
        if (!isCaller(event.submitter())) {
            letters.add(
                    Letter.aboutCase(
                                    new Account(event.submitter()),
                                    "case-closed",
                                    event.reference(),
                                    Content.of(event.title()))
                            .on(Topic.NEWS),
                    Weight.CLOSED);
        }
    }

    @EventListener
    void commented(CommentAdded event) {
        if (event.visibility().equals("shared") && event.by() != event.submitter()) {
            Content content = Content.of(event.title()).from(null, event.text());
            letters.addAnyway(Letter.aboutCase(new Account(event.submitter()), "comment", event.reference(), content)
                    .on(Topic.COMMENTS));
        }
    }

    @EventListener
    void reminded(ReminderDue event) {
        CaseSnapshot subject = cases.snapshot(event.reference());
        Optional<List<Letter>> outside = audiences.outside(event.audience(), event.message(), subject);
        if (outside.isPresent()) {
            outside.get().forEach(letters::addAnyway);
            return;
        }
        Content content = Content.of(subject.title()).at(event.stage(), event.due());
        for (long whom : audiences.of(event.audience(), event.assignee(), subject)) {
            if (event.done().contains(whom)) {
                continue;
            }
            letters.addAnyway(Letter.aboutCase(new Account(whom), event.message(), event.reference(), content)
                    .on(Topic.REMINDERS));
        }
    }

    private boolean isCaller(long person) {
        return people.currentIfAny().filter(caller -> caller.id() == person).isPresent();
    }
}
