package org.chapterhouse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.api.Slice;
import org.chapterhouse.casework.CaseQuery;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.DraftView;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.casework.FlowOffers;
import org.chapterhouse.chapter.ChapterAgenda;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.inbox.DueWords;
import org.chapterhouse.inbox.Inbox;
import org.chapterhouse.inbox.InboxPage;
import org.chapterhouse.inbox.InboxQuery;
import org.chapterhouse.inbox.InboxQuery.Due;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.TaskView;
import org.chapterhouse.people.AdminWork;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.Groups;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.PersonAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: what waits for a person, what they wait for, and what comes next; for visitors what this is. Who
 * reviews finds their inbox here, who organizes their cases and their chapter's next events.
 */
@Controller
class HomePage {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 50;

    private final Casework casework;
    private final Drafts drafts;
    private final Inbox inbox;
    private final DueWords due;
    private final People people;
    private final ChapterDirectory chapters;
    private final ChapterAgenda agenda;
    private final ChapterNames names;
    private final FlowOffers offers;
    private final ObjectProvider<AdminWork> adminWork;

    HomePage(
            Casework casework,
            Drafts drafts,
            Inbox inbox,
            DueWords due,
            People people,
            ChapterDirectory chapters,
            ChapterAgenda agenda,
            ChapterNames names,
            FlowOffers offers,
            ObjectProvider<AdminWork> adminWork) {
        this.casework = casework;
        this.drafts = drafts;
        this.inbox = inbox;
        this.due = due;
        this.people = people;
        this.chapters = chapters;
        this.agenda = agenda;
        this.names = names;
        this.offers = offers;
        this.adminWork = adminWork;
    }

    /** A task, and by when in words. */
    record Waiting(TaskView task, DueWords.@Nullable Told due) {}

    /** A chapter of one's own with what it does next. */
    record Coming(String slug, String name, List<ChapterAgenda.Entry> events) {}

    @GetMapping("/")
    String home(@Nullable Authentication caller, Model model, Locale locale) {
        if (!(caller instanceof PersonAuthentication)) {
            return "home/public";
        }
        Person who = people.current();
        List<TaskView> tasks =
                inbox.list(InboxQuery.of(Queue.ALL), who, SHOWN, null).items();
        model.addAttribute(
                "waiting",
                tasks.stream()
                        .map(task -> new Waiting(task, due.tell(task, who)))
                        .toList());
        List<CaseView> cases =
                waitedFor(who, tasks.stream().map(TaskView::reference).collect(Collectors.toSet()));
        model.addAttribute("cases", cases);
        model.addAttribute(
                "chapterNames",
                names.of(Stream.concat(
                                tasks.stream().map(TaskView::chapter),
                                cases.stream().map(CaseView::chapter))
                        .toList()));
        model.addAttribute("flows", offers.to(who));
        Slice<DraftView> started = drafts.list(who, "", SHOWN, null);
        model.addAttribute("drafts", started.items());
        model.addAttribute("moreDrafts", started.next() != null);
        model.addAttribute("coming", coming(who));
        model.addAttribute("adminWork", adminWork(who, locale));
        model.addAttribute("firstSteps", Viewer.of(who).admin() && chapters.isEmpty());
        if (Viewer.of(who).reviewer()) {
            model.addAttribute("counts", counts(who));
        }
        return "home/signed-in";
    }

    /** Open cases of the person's own and of the chapters they run; what they only review is in the inbox. */
    private List<CaseView> waitedFor(Person who, Set<String> waitForThem) {
        return casework.list(new CaseQuery(null, "open", null, null), who, LOOKED_AT, null).items().stream()
                .filter(view -> who.username().equals(view.submittedBy())
                        || (view.chapter() != null && who.organizes(view.chapter())))
                .filter(view -> !waitForThem.contains(view.reference()))
                .limit(SHOWN)
                .toList();
    }

    private List<AdminWork.Waiting> adminWork(Person who, Locale locale) {
        return who.is(Groups.ADMINS)
                ? adminWork.stream()
                        .flatMap(part -> part.waitingFor(who, locale).stream())
                        .toList()
                : List.of();
    }

    private List<Coming> coming(Person who) {
        return who.memberships().stream()
                .map(membership -> chapters.find(membership.chapter()))
                .flatMap(Optional::stream)
                .map(chapter ->
                        new Coming(chapter.slug(), chapter.facts().name(), agenda.upcoming(chapter.slug(), SHOWN)))
                .toList();
    }

    private Map<String, InboxPage.Total> counts(Person who) {
        Map<String, InboxPage.Total> counts = new LinkedHashMap<>();
        counts.put("mine", inbox.count(InboxQuery.of(Queue.MINE), who));
        counts.put("unassigned", inbox.count(InboxQuery.of(Queue.UNASSIGNED), who));
        counts.put("overdue", inbox.count(InboxQuery.of(Queue.ALL).due(Due.OVERDUE), who));
        counts.put("week", inbox.count(InboxQuery.of(Queue.ALL).due(Due.WEEK), who));
        return counts;
    }
}
