package org.chapterhouse.casework;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.api.VisibleText;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The facade: each call one transaction. */
@Service
class CaseworkService implements Casework {

    private static final int LONGEST_COMMENT = 5_000;

    private final CaseTransactions transactions;
    private final CaseStarter starter;
    private final TaskDesk tasks;
    private final TaskHandover handover;
    private final TaskReader taskReader;
    private final ActionDesk actions;
    private final CaseList list;
    private final CaseViews views;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Timeline timeline;
    private final TimelineReader timelineReader;
    private final PolicyReleases releases;
    private final FlowWords flowWords;
    private final ApplicationEventPublisher events;
    private final Words words;

    CaseworkService(
            CaseTransactions transactions,
            CaseStarter starter,
            TaskDesk tasks,
            TaskHandover handover,
            TaskReader taskReader,
            ActionDesk actions,
            CaseList list,
            CaseViews views,
            CaseFiles files,
            CaseAccess access,
            Timeline timeline,
            TimelineReader timelineReader,
            PolicyReleases releases,
            FlowWords flowWords,
            ApplicationEventPublisher events,
            Words words) {
        this.transactions = transactions;
        this.starter = starter;
        this.tasks = tasks;
        this.handover = handover;
        this.taskReader = taskReader;
        this.actions = actions;
        this.list = list;
        this.views = views;
        this.files = files;
        this.access = access;
        this.timeline = timeline;
        this.timelineReader = timelineReader;
        this.releases = releases;
        this.flowWords = flowWords;
        this.events = events;
        this.words = words;
    }

    @Override
    public List<FlowView> flows() {
        return releases.active().definitions().values().stream()
                .map(flowWords::model)
                .filter(model -> model.startForm() != null)
                .map(model -> new FlowView(model.flow(), model.name(), model.description()))
                .sorted(Comparator.comparing(FlowView::name))
                .toList();
    }

    @Override
    public String startForm(String flow) {
        String definition = releases.active().definitions().get(flow);
        if (definition == null) {
            throw new NotFound();
        }
        FlowModel model = flowWords.model(definition);
        if (model.startForm() == null) {
            throw new NotFound();
        }
        return flowWords.form(definition, model.startForm()).json();
    }

    @Override
    public List<String> advice(String flow, Map<String, Object> data, Person who) {
        return transactions.read(() -> starter.advice(flow, data, who));
    }

    @Override
    public CaseView start(String flow, Map<String, Object> data, Person who) {
        return transactions.write(() -> views.of(starter.start(flow, data, who), who));
    }

    @Override
    public CaseView find(String reference, Person who) {
        return transactions.read(() -> views.of(seen(reference, who), who));
    }

    @Override
    public Slice<CaseView> list(CaseQuery query, Person who, int limit, @Nullable String cursor) {
        return transactions.read(() -> {
            Slice<CaseFile> page = list.page(query, who, limit, cursor);
            return new Slice<>(views.of(page.items(), who), page.next());
        });
    }

    @Override
    public Slice<TimelineView> timeline(String reference, Person who, int limit, @Nullable String cursor) {
        return transactions.read(() -> timelineReader.page(seen(reference, who), who, limit, cursor));
    }

    @Override
    public TimelineView comment(String reference, String text, String visibility, Person who) {
        if (!VisibleText.isIn(text) || text.length() > LONGEST_COMMENT || text.indexOf('\u0000') >= 0) {
            throw new InvalidInput("text", words.of("comment.length", LONGEST_COMMENT));
        }
        boolean shared = visibility.equals(TimelineLine.SHARED);
        if (!shared && !visibility.equals(TimelineLine.REVIEWERS)) {
            throw new InvalidInput("visibility", words.of("comment.visibility"));
        }
        return transactions.write(() -> {
            CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
            access.requireSight(file, who);
            boolean reviewing = access.isReviewer(file, who);
            if (!shared && !reviewing) {
                throw new NotAllowed("problem.reviewers-only");
            }
            String role = reviewing ? ActionDesk.reviewerRole(file, who) : "submitter";
            TimelineLine line = timeline.write(timeline.line(file, "comment")
                    .by(who.id(), role)
                    .saying(text.strip())
                    .visibleTo(visibility));
            events.publishEvent(
                    new CommentAdded(reference, file.title(), file.submitter(), who.id(), text.strip(), visibility));
            return timelineReader.of(file, line, who);
        });
    }

    @Override
    public List<ActionView> actions(String reference, Person who) {
        return transactions.read(() -> actions.available(seen(reference, who), who));
    }

    @Override
    public @Nullable String actionForm(String reference, String action, Person who) {
        Map<String, @Nullable String> form = new LinkedHashMap<>();
        transactions.read(() -> {
            form.put(action, actions.form(seen(reference, who), action, who));
            return form;
        });
        return form.get(action);
    }

    @Override
    public CaseView act(String reference, String action, Map<String, Object> data, Person who) {
        return transactions.write(() -> views.of(actions.act(reference, action, data, who), who));
    }

    @Override
    public TaskDetail task(String task, Person who) {
        return transactions.read(() -> taskReader.read(task, who));
    }

    @Override
    public Optional<ClosedTask> closedTask(String task, Person who) {
        return transactions.read(() -> taskReader.closed(task, who));
    }

    @Override
    public List<String> schemas(Collection<String> tasks, Person who) {
        return transactions.read(() -> taskReader.schemas(tasks, who));
    }

    @Override
    public TaskDetail claim(String task, Person who) {
        return transactions.write(() -> taskReader.detail(handover.claim(task, who), who));
    }

    @Override
    public TaskDetail release(String task, Person who) {
        return transactions.write(() -> taskReader.detail(handover.release(task, who), who));
    }

    @Override
    public TaskDetail assign(String task, String assignee, @Nullable String overrideReason, Person who) {
        return transactions.write(() -> taskReader.detail(handover.assign(task, assignee, overrideReason, who), who));
    }

    @Override
    public CaseView complete(String task, Map<String, Object> data, Person who) {
        return transactions.write(() -> views.of(tasks.complete(task, data, who), who));
    }

    private CaseFile seen(String reference, Person who) {
        CaseFile file = files.findByReference(reference).orElseThrow(NotFound::new);
        access.requireSight(file, who);
        return file;
    }
}
