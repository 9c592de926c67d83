package org.chapterhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.demo.DemoData.PlannedCase;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the invented network once: sets the clock back, lets the cases really happen one after the other, and arrives
 * at today. Every step is remembered, so a start that is cut off goes on where it was.
 */
@Component
@Profile("demo")
class DemoNetwork {

    private static final Logger log = LoggerFactory.getLogger(DemoNetwork.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration BEFORE_THE_FIRST_CASE = Duration.ofDays(1);

    private final DemoState state;
    private final DemoClock clock;
    private final TimeMachine timeMachine;
    private final DemoPeople people;
    private final DemoChapters chapters;
    private final DemoPlay play;
    private final DemoApplications applications;
    private final DemoSponsorships sponsorships;
    private final Casework casework;
    private final Drafts drafts;
    private final Regions regions;
    private final TransactionTemplate transaction;

    DemoNetwork(
            DemoState state,
            DemoClock clock,
            TimeMachine timeMachine,
            DemoPeople people,
            DemoChapters chapters,
            DemoPlay play,
            DemoApplications applications,
            DemoSponsorships sponsorships,
            Casework casework,
            Drafts drafts,
            Regions regions,
            PlatformTransactionManager transactions) {
        this.state = state;
        this.clock = clock;
        this.timeMachine = timeMachine;
        this.people = people;
        this.chapters = chapters;
        this.play = play;
        this.applications = applications;
        this.sponsorships = sponsorships;
        this.casework = casework;
        this.drafts = drafts;
        this.regions = regions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param withCases whether the cases are loaded too, or only people and chapters
     * @param stopping asked before every step
     * @throws LoadingStopped if it was told to stop; the next call goes on there
     */
    void load(boolean withCases, BooleanSupplier stopping) {
        DemoState.Progress progress = state.begin(clock.instant());
        if (progress.loaded()) {
            return;
        }
        long started = System.nanoTime();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            DemoData data = DemoData.read();
            List<Step> steps = steps(data, progress.began(), withCases);
            for (int i = progress.stepsDone(); i < steps.size(); i++) {
                if (stopping.getAsBoolean()) {
                    throw new LoadingStopped();
                }
                run(steps.get(i), i + 1);
            }
            timeMachine.advanceTo(progress.began(), DAILY);
            clock.setToReal();
            state.loaded();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        log.info(
                "The demo network is loaded ({} ms)",
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private void run(Step step, int number) {
        if (step.at.isAfter(clock.instant())) {
            timeMachine.advanceTo(step.at, DAILY);
        }
        try {
            step.work.run();
        } catch (RuntimeException e) {
            // a model that was changed may ask for what the plan does not know: the demo has one case less
            log.warn("Left out of the demo network: {} ({})", step.what, e.toString());
        }
        state.stepsDone(number);
    }

    private List<Step> steps(DemoData data, Instant today, boolean withCases) {
        Instant first = today.minus(Duration.ofDays(data.cases().stream()
                        .mapToInt(PlannedCase::submitted)
                        .max()
                        .orElse(0)))
                .minus(BEFORE_THE_FIRST_CASE);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Instant.EPOCH, "the past", () -> clock.set(first)));
        data.accounts()
                .forEach(account -> steps.add(new Step(first, account.username(), () -> people.create(account))));
        data.chapters()
                .forEach(chapter -> steps.add(new Step(first, chapter.slug(), () -> chapters.create(chapter, first))));
        if (withCases) {
            steps.addAll(casesByTime(data, today));
            applications.turns(today).stream()
                    .filter(turn -> turn.at().isBefore(today))
                    .forEach(turn -> steps.add(new Step(turn.at(), turn.what(), turn.work())));
            steps.addAll(sponsorships(data, today));
            steps.sort(Comparator.comparing(Step::at));
        }
        return steps;
    }

    private List<Step> casesByTime(DemoData data, Instant today) {
        Map<String, DemoData.Chapter> bySlug = new HashMap<>();
        data.chapters().forEach(chapter -> bySlug.put(chapter.slug(), chapter));
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (PlannedCase planned : data.cases()) {
            DemoData.Chapter chapter = bySlug.get(planned.chapter());
            if (chapter == null) {
                throw new IllegalStateException("no chapter " + planned.chapter());
            }
            // spread over the day, the same at every start
            Instant start = today.minus(Duration.ofDays(planned.submitted())).plus(Duration.ofMinutes(number++ * 7L));
            DemoProposal proposal = new DemoProposal(chapter, planned, today);
            steps.add(new Step(start, planned.key(), () -> start(planned, chapter, proposal)));
            for (Turn turn : Turn.parse(planned.path())) {
                Instant at = start.plus(turn.after());
                if (at.isBefore(today)) {
                    steps.add(new Step(
                            at,
                            planned.key() + ", " + turn.what(),
                            () -> turn(turn.what(), planned, chapter, proposal)));
                }
            }
        }
        steps.add(new Step(today.minus(Duration.ofHours(2)), "a draft", this::draft));
        return steps;
    }

    private List<Step> sponsorships(DemoData data, Instant today) {
        List<Step> steps = new ArrayList<>();
        for (DemoData.PlannedSponsorship planned : data.sponsorships()) {
            DemoData.Chapter chapter = data.chapters().stream()
                    .filter(one -> one.slug().equals(planned.chapter()))
                    .findFirst()
                    .orElseThrow();
            for (DemoSponsorships.Turn turn : sponsorships.turns(planned, chapter)) {
                Instant at = DemoSponsorships.at(planned, turn, today);
                if (at.isBefore(today)) {
                    steps.add(new Step(at, turn.what(), turn.work()));
                }
            }
        }
        return steps;
    }

    private void start(PlannedCase planned, DemoData.Chapter chapter, DemoProposal proposal) {
        Person lead = people.leadOf(chapter);
        // together, or a start that is cut off here would have the case twice
        transaction.executeWithoutResult(status -> {
            if (state.caseOf(planned.key()).isEmpty()) {
                state.keepCase(
                        planned.key(),
                        casework.start("event-proposal", proposal.data(lead.name()), lead)
                                .reference());
            }
        });
    }

    /** What the first visitor finds half-filled. */
    private void draft() {
        Map<String, Object> data =
                Map.of("chapter", "valencia", "title", "Summer project night on the beach", "kind", "project-night");
        drafts.open("event-proposal", null, data, people.named("organizer"));
    }

    private void turn(String what, PlannedCase planned, DemoData.Chapter chapter, DemoProposal proposal) {
        state.caseOf(planned.key())
                .ifPresent(reference ->
                        play.take(what, reference, regions.of(chapter.country()), people.leadOf(chapter), proposal));
    }

    /** Something that happens at a time. */
    private record Step(Instant at, String what, Runnable work) {}

    /** A word of a path with its delay. */
    private record Turn(Duration after, String what) {

        static List<Turn> parse(String path) {
            if (path.isBlank()) {
                return List.of();
            }
            return java.util.Arrays.stream(path.split(","))
                    .map(part -> part.strip().split(" "))
                    .map(words ->
                            new Turn(Duration.ofDays(Long.parseLong(words[0])).plusHours(3), words[1]))
                    .toList();
        }
    }
}
