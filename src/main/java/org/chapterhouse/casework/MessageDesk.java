package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseLinks.Neighbour;
import org.chapterhouse.casework.PolicyReleases.ActiveRelease;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModel.Catch;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries messages from case to case. */
@Component
class MessageDesk implements FlowMessages {

    private final CaseTransactions transactions;
    private final CaseFiles files;
    private final CaseLinks links;
    private final CaseFolders folders;
    private final CaseStarter starter;
    private final CaseRecords records;
    private final List<StartsByMessage> ports;
    private final List<HearsMessages> hearers;
    private final PolicyReleases releases;
    private final FlowModels models;
    private final Timeline timeline;
    private final RuntimeService engine;
    private final People people;

    MessageDesk(
            CaseTransactions transactions,
            CaseFiles files,
            CaseLinks links,
            CaseFolders folders,
            CaseStarter starter,
            CaseRecords records,
            List<StartsByMessage> ports,
            List<HearsMessages> hearers,
            PolicyReleases releases,
            FlowModels models,
            Timeline timeline,
            RuntimeService engine,
            People people) {
        this.transactions = transactions;
        this.files = files;
        this.links = links;
        this.folders = folders;
        this.starter = starter;
        this.records = records;
        this.ports = ports;
        this.hearers = hearers;
        this.releases = releases;
        this.models = models;
        this.timeline = timeline;
        this.engine = engine;
        this.people = people;
    }

    @Override
    public String start(String flow, String message, Map<String, Object> data, Person submitter) {
        return transactions.write(() ->
                starter.startByMessage(flow, message, data, submitter, null).reference());
    }

    @Override
    public void send(String sender, String message) {
        transactions.write(() -> send(sender, message, null));
    }

    @Override
    public boolean deliver(String receiver, String message) {
        return transactions.write(() -> {
            CaseFile file = files.lock(receiver).orElseThrow(NotFound::new);
            return reach(file, message, null);
        });
    }

    /** @param step label of the event that throws the message, null if no model does */
    List<CaseFile> send(String sender, String message, @Nullable String step) {
        CaseFile from = files.lock(sender).orElseThrow(NotFound::new);
        List<CaseFile> reached = new ArrayList<>();
        for (Neighbour neighbour : links.openAround(from.id())) {
            if (!everCatches(neighbour.definitionId(), message)) {
                continue;
            }
            CaseFile file = files.lock(neighbour.reference()).orElseThrow(NotFound::new);
            if (reach(file, message, from.reference())) {
                reached.add(file);
            }
        }
        reached.addAll(begin(from, message));
        if (!reached.isEmpty()) {
            tell(from, message, step, reached.stream().map(CaseFile::reference).collect(Collectors.joining(", ")));
        }
        return reached;
    }

    private boolean everCatches(String definition, String message) {
        return models.byDefinition(definition).catches().stream()
                .anyMatch(event -> event.message().equals(message));
    }

    private List<CaseFile> begin(CaseFile from, String message) {
        ActiveRelease release = releases.active();
        List<CaseFile> begun = new ArrayList<>();
        for (String definition : release.definitions().values()) {
            FlowModel model = models.byDefinition(definition);
            if (!model.startMessages().contains(message)) {
                continue;
            }
            CaseSnapshot sender = records.snapshot(from.reference());
            Person submitter = people.byId(from.submitter()).orElseThrow(NotFound::new);
            for (Map<String, Object> data : data(model.flow(), message, sender)) {
                CaseFile started = starter.startByMessage(model.flow(), message, data, submitter, from.reference());
                links.save(new CaseLink(from, started, message, timeline.now()));
                begun.add(started);
            }
        }
        return begun;
    }

    private List<Map<String, Object>> data(String flow, String message, CaseSnapshot sender) {
        return ports.stream()
                .filter(port -> port.knows(flow, message))
                .findFirst()
                .map(port -> port.data(sender))
                .orElseGet(() -> List.of(sender.data()));
    }

    /** Whoever holds the case's lock may read what it waits for; a flow that waits several times is reached each time. */
    private boolean reach(CaseFile file, String message, @Nullable String from) {
        if (!file.isOpen()) {
            return false;
        }
        List<OpenWait> open = folders.open(file);
        Catch caught = models.byDefinition(file.definitionId()).catches().stream()
                .filter(event -> event.message().equals(message)
                        && Catching.now(event.where(), event.element(), event.host(), open))
                .findFirst()
                .orElse(null);
        if (caught == null || !concerns(file, message)) {
            return false;
        }
        tell(file, message, caught.label(), from);
        engine.createMessageCorrelation(message)
                .processInstanceId(file.processId())
                .correlateAll();
        return true;
    }

    private boolean concerns(CaseFile file, String message) {
        return hearers.stream()
                .filter(port -> port.knows(file.flow()))
                .allMatch(port -> port.concerns(message, records.snapshot(file.reference())));
    }

    private void tell(CaseFile file, String message, @Nullable String step, @Nullable String others) {
        timeline.write(timeline.line(file, "action")
                .at(step)
                .saying(others)
                .with(new Detail(null, List.of(), Map.of("message", message))));
    }
}
