package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CasePage.Progress;
import org.chapterhouse.casework.CasePage.Turn;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModel.Step;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a page shows of a case, for whoever may see it. */
@Component
public class CasePageReader {

    /** A page shows this many lines; who has more reads on in the API. */
    static final int LINES = 200;

    private static final String EMPTY = "{\"components\":[]}";

    private final CaseTransactions transactions;
    private final CaseFiles files;
    private final OpenWaits waits;
    private final Answers answers;
    private final CaseLinks links;
    private final CaseViews views;
    private final CaseAccess access;
    private final Casework casework;
    private final Attachments attachments;
    private final FlowWords flowWords;
    private final AnswerSheet sheet;
    private final CaseEntries entries;
    private final Words words;
    private final JsonMapper json;

    CasePageReader(
            CaseTransactions transactions,
            CaseFiles files,
            OpenWaits waits,
            Answers answers,
            CaseLinks links,
            CaseViews views,
            CaseAccess access,
            Casework casework,
            Attachments attachments,
            FlowWords flowWords,
            AnswerSheet sheet,
            CaseEntries entries,
            Words words,
            JsonMapper json) {
        this.transactions = transactions;
        this.files = files;
        this.waits = waits;
        this.answers = answers;
        this.links = links;
        this.views = views;
        this.access = access;
        this.casework = casework;
        this.attachments = attachments;
        this.flowWords = flowWords;
        this.sheet = sheet;
        this.entries = entries;
        this.words = words;
        this.json = json;
    }

    /** As {@link #read}, or empty for somebody who may work on a task of the case and not see the case itself. */
    public Optional<CasePage> readIfSeen(String reference, Person who) {
        return transactions.read(() -> files.findByReference(reference)
                .filter(file -> access.maySee(file, who))
                .map(file -> page(reference, who)));
    }

    /** @throws NotFound for a stranger */
    public CasePage read(String reference, Person who) {
        return transactions.read(() -> page(reference, who));
    }

    /**
     * The model that the case follows, as BPMN.
     *
     * @throws NotFound for a stranger
     */
    byte[] drawing(String reference, Person who) {
        return transactions.read(() -> {
            CaseFile file = files.findByReference(reference).orElseThrow(NotFound::new);
            access.requireSight(file, who);
            return flowWords.drawing(file.definitionId());
        });
    }

    private CasePage page(String reference, Person who) {
        CaseView view = casework.find(reference, who);
        CaseFile file = files.findByReference(reference).orElseThrow(NotFound::new);
        FlowModel model = flowWords.model(file.definitionId());
        List<OpenWait> open = file.isOpen() ? waits.openIn(file.id()) : List.of();
        List<TimelineView> timeline =
                casework.timeline(reference, who, LINES, null).items();
        String form = form(file, model);
        List<CasePage.Entry> told = entries.of(file, timeline, form, who.timezone());
        Outlook outlook = new Outlook(view.waitingFor(), model, words);
        return new CasePage(
                view,
                access.isSubmittersSide(file, who),
                access.isReviewer(file, who),
                steps(view, timeline),
                outlook.next(),
                outlook.clocks(),
                outlook.standsAt(),
                sheet.of(form, view.data()),
                told,
                view.outcome() == null ? CaseEntries.asked(told) : List.of(),
                casework.actions(reference, who),
                turns(file, model, open, view, who),
                around(file, who),
                attachments.of(reference, who));
    }

    /** In whose words the answers are shown: the start form's, or where nobody sent one the newest answer's. */
    private String form(CaseFile file, FlowModel model) {
        String form = model.startForm();
        for (Answer answer : form == null ? answers.submittersOf(List.of(file.id())) : List.<Answer>of()) {
            form = answer.form() == null ? form : answer.form();
        }
        return form == null ? EMPTY : flowWords.form(file.definitionId(), form).json();
    }

    private List<CaseView> around(CaseFile file, Person who) {
        return views.of(
                links.around(file.id()).stream()
                        .filter(other -> access.maySee(other, who))
                        .toList(),
                who);
    }

    /** The steps that people have done, each once and at its last time, then where the case stands. */
    private List<Progress> steps(CaseView view, List<TimelineView> timeline) {
        Map<String, Progress> done = new LinkedHashMap<>();
        String sent = words.of("page.progress.sent");
        done.put(sent, new Progress(sent, "done", view.submittedAt(), null));
        for (TimelineView line : timeline) {
            if (line.step() != null
                    && (line.kind().equals("decided") || line.kind().equals("answered"))) {
                done.remove(line.step());
                done.put(line.step(), new Progress(line.step(), "done", line.at(), null));
            }
        }
        List<Progress> steps = new ArrayList<>(done.values());
        if (view.outcome() == null) {
            steps.removeIf(step -> step.label().equals(view.stage()));
            steps.add(new Progress(view.stage(), "current", null, words.of("page.progress.now")));
        } else {
            boolean good = !"declined".equals(view.decision());
            steps.add(new Progress(words.outcome(view.outcome()), good ? "done" : "bad", view.closedAt(), null));
        }
        return steps;
    }

    private List<Turn> turns(CaseFile file, FlowModel model, List<OpenWait> open, CaseView view, Person who) {
        List<Turn> turns = new ArrayList<>();
        for (OpenWait wait : open) {
            Step step = model.step(wait.element()).orElse(null);
            if (step == null || !wait.isTask() || wait.isHeld() || !access.isForTask(file, wait, who)) {
                continue;
            }
            boolean inbox = !wait.group().equals(CaseAccess.ORGANIZERS);
            if (!access.isOwnSide(file, wait) && !access.conflicts(file, who).isEmpty()) {
                continue;
            }
            String schema = inbox || step.form() == null
                    ? null
                    : flowWords.form(file.definitionId(), step.form()).json();
            turns.add(new Turn(
                    wait.id(),
                    flowWords.label(file, wait.name()),
                    step.documentation(),
                    schema,
                    json.writeValueAsString(view.data()),
                    inbox));
        }
        return turns;
    }
}
