package org.chapterhouse.chapter;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody asks for in the form {@code organizer-change}. */
record OrganizerChange(Map<String, Object> answers) {

    static final String FLOW = "organizer-change";

    String chapter() {
        String slug = text("chapter");
        return slug == null ? "" : slug;
    }

    /** {@code add}, {@code hand-over}, {@code remove} or {@code leave}. */
    String kind() {
        String kind = text("change");
        return kind == null ? "" : kind;
    }

    @Nullable
    String newName() {
        return text("newName");
    }

    @Nullable
    String newEmail() {
        String email = text("newEmail");
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** User name of the organizer whom it is about, null where it is whoever asks, or somebody new. */
    @Nullable
    String person() {
        return text("person");
    }

    /** Whether the chapter may rest if nobody is left. */
    boolean rest() {
        return Boolean.TRUE.equals(answers.get("rest"));
    }

    private @Nullable String text(String key) {
        return answers.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
