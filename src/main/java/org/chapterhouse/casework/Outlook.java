package org.chapterhouse.casework;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chapterhouse.casework.CasePage.Clock;
import org.chapterhouse.casework.CasePage.Next;
import org.chapterhouse.casework.CaseView.Waiting;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModel.Event;
import org.chapterhouse.engine.FlowModel.Step;

/** What comes next in a case: what people do, apart from what the clock does if they don't. */
final class Outlook {

    private final List<Waiting> waits;
    private final FlowModel model;
    private final Words words;

    /** @param model in the reader's words */
    Outlook(List<Waiting> waits, FlowModel model, Words words) {
        this.waits = waits;
        this.model = model;
        this.words = words;
    }

    /** A vote waits for several people in the same words, and says so once. */
    List<Next> next() {
        Stream<Next> asked = of("task").map(this::asked);
        Stream<Next> awaited = of("message").filter(this::isAwaited).map(this::awaited);
        return Stream.concat(asked, awaited).distinct().toList();
    }

    List<Clock> clocks() {
        return of("time")
                .flatMap(wait -> Stream.ofNullable(wait.due()).map(due -> new Clock(due, does(wait))))
                .distinct()
                .sorted(Comparator.comparing(Clock::at))
                .toList();
    }

    /** What people are asked, else what the flow stands still for, else all that can come. */
    List<String> standsAt() {
        Predicate<Waiting> isTask = wait -> wait.kind().equals("task");
        return Stream.of(isTask, this::isAwaited, (Predicate<Waiting>) wait -> true)
                .map(kind -> waits.stream()
                        .filter(kind)
                        .map(Waiting::element)
                        .distinct()
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Next asked(Waiting wait) {
        String explanation = model.step(wait.element()).map(Step::documentation).orElse("");
        String label = model.step(wait.element()).map(Step::stage).orElse(wait.name());
        String group = wait.group();
        return new Next(label, group == null ? null : words.group(group), wait.due(), explanation);
    }

    private Next awaited(Waiting wait) {
        String explanation = model.event(wait.element()).map(Event::explanation).orElse("");
        String label = model.event(wait.element()).map(Event::stage).orElse(wait.name());
        return new Next(label, null, null, explanation);
    }

    private String does(Waiting wait) {
        return model.event(wait.element())
                .map(Event::explanation)
                .filter(text -> !text.isEmpty())
                .orElse(wait.name());
    }

    private boolean isAwaited(Waiting wait) {
        return model.event(wait.element()).map(Event::awaited).orElse(false);
    }

    private Stream<Waiting> of(String kind) {
        return waits.stream().filter(wait -> wait.kind().equals(kind));
    }
}
