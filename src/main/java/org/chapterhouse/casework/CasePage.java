package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import java.util.List;
import org.chapterhouse.casework.AnswerSheet.Edit;
import org.chapterhouse.casework.AnswerSheet.Part;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a case's page shows.
 *
 * @param side whether the reader belongs to the submitter's side
 * @param reviewing whether the reader reviews the case
 * @param steps how far it has come
 * @param next what people are asked for, or what is awaited from outside
 * @param clocks what happens by itself, the soonest first
 * @param standsAt ids of the elements where the case stands now
 * @param tasks what the reader can do now
 * @param asked what somebody asks to be changed and nobody has decided on yet
 * @param around the cases that belong to it, of those that the reader may see
 */
public record CasePage(
        CaseView subject,
        boolean side,
        boolean reviewing,
        List<Progress> steps,
        List<Next> next,
        List<Clock> clocks,
        List<String> standsAt,
        List<Part> answers,
        List<Entry> timeline,
        List<Edit> asked,
        List<ActionView> actions,
        List<Turn> tasks,
        List<CaseView> around,
        List<AttachmentView> files) {

    /**
     * A line of the timeline in words.
     *
     * @param headline what happened
     * @param who the actor's name, or their role where the name is not for the reader
     * @param text what was said, null if nothing
     */
    public record Entry(TimelineView line, String headline, String who, @Nullable String text, List<Edit> edits) {}

    /**
     * A step on the way.
     *
     * @param state {@code done}, {@code current} or {@code bad}
     * @param note who or how, null if there is nothing to add
     */
    public record Progress(String label, String state, @Nullable OffsetDateTime at, @Nullable String note) {}

    /**
     * What happens next.
     *
     * @param who the group that decides, in words, null for a message
     * @param explanation who decides and by when, in the model's words
     */
    public record Next(String label, @Nullable String who, @Nullable OffsetDateTime due, String explanation) {}

    /**
     * What happens by itself at a time, if nothing comes before.
     *
     * @param does what it does, in the model's words
     */
    public record Clock(OffsetDateTime at, String does) {}

    /**
     * A task of the reader's.
     *
     * @param schema the form, null if the step asks nothing
     * @param inbox whether it is worked on in the inbox rather than here
     */
    public record Turn(
            String task, String name, String explanation, @Nullable String schema, String data, boolean inbox) {}
}
