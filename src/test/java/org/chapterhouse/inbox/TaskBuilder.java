package org.chapterhouse.inbox;

import java.time.Instant;
import java.util.Set;
import org.chapterhouse.casework.TaskFacts;
import org.jspecify.annotations.Nullable;

/** A task for tests: a screening in Europe unless told otherwise. */
final class TaskBuilder {

    private final String id;
    private String title = "Night of R";
    private String flow = "event-proposal";
    private String element = "screen-proposal";
    private @Nullable String chapter = "madrid";
    private String region = "europe";
    private String country = "ES";
    private String group = "community-managers";
    private @Nullable Long assignee;
    private Instant created = InboxTestApplication.NOW.minusSeconds(3600);
    private @Nullable Instant due;
    private int priority = 50;
    private boolean held;
    private Set<String> parties = Set.of();

    private TaskBuilder(String id) {
        this.id = id;
    }

    static TaskBuilder task(String id) {
        return new TaskBuilder(id);
    }

    TaskBuilder title(String value) {
        title = value;
        return this;
    }

    TaskBuilder step(String aFlow, String anElement) {
        flow = aFlow;
        element = anElement;
        return this;
    }

    TaskBuilder of(@Nullable String aChapter, String aRegion, String aCountry) {
        chapter = aChapter;
        region = aRegion;
        country = aCountry;
        return this;
    }

    TaskBuilder group(String value) {
        group = value;
        return this;
    }

    TaskBuilder heldBy(@Nullable Long value) {
        assignee = value;
        return this;
    }

    TaskBuilder created(Instant value) {
        created = value;
        return this;
    }

    TaskBuilder due(@Nullable Instant value) {
        due = value;
        return this;
    }

    TaskBuilder priority(int value) {
        priority = value;
        return this;
    }

    TaskBuilder onHold() {
        held = true;
        return this;
    }

    TaskBuilder parties(String... values) {
        parties = Set.of(values);
        return this;
    }

    TaskFacts facts() {
        return new TaskFacts(
                id,
                "EVT-2026-" + id,
                flow,
                element,
                "Screen the proposal",
                "Screening",
                title,
                chapter,
                region,
                country,
                900L,
                group,
                assignee,
                created,
                due,
                priority,
                "screening",
                held,
                null,
                parties);
    }
}
