package org.chapterhouse.notification;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person: what happened, what is asked, by when, and one link.
 *
 * @param template key of the texts: {@code mail.<template>.subject}, {@code .what} and perhaps {@code .asked}
 * @param caseReference the case it is about, null if none
 * @param path where the link leads, such as {@code /cases/EVT-2026-000042}; null for no link
 * @param topic what kind of news it brings, which decides whether the recipient may do without it
 */
public record Letter(
        Recipient to,
        String template,
        @Nullable String caseReference,
        @Nullable String path,
        Content content,
        Topic topic) {

    /** A letter that everybody has to get. */
    public Letter(
            Recipient to, String template, @Nullable String caseReference, @Nullable String path, Content content) {
        this(to, template, caseReference, path, content, Topic.IMPORTANT);
    }

    /** A letter about a case, whose page it links to. */
    public static Letter aboutCase(Recipient to, String template, String caseReference, Content content) {
        return new Letter(to, template, caseReference, "/cases/" + caseReference, content);
    }

    /** The same letter with a link to another page. */
    public Letter linkingTo(String otherPath) {
        return new Letter(to, template, caseReference, otherPath, content, topic);
    }

    /** The same letter about something that the recipient may have muted. */
    public Letter on(Topic otherTopic) {
        return new Letter(to, template, caseReference, path, content, otherTopic);
    }

    /** Who gets it. */
    public sealed interface Recipient {}

    /** Somebody with an account: their address, language and time zone are used. */
    public record Account(long id) implements Recipient {}

    /** Somebody without an account, told in this language and in UTC. */
    public record Address(String address, Locale locale) implements Recipient {}

    /**
     * What the texts may name, in the order of their placeholders: title {0}, reference {1}, step {2}, due {3}, who
     * {4}, words {5}; {6} is the recipient's name.
     *
     * @param title what people call the case or record
     * @param step label of the step
     * @param due by when; shown in the recipient's time zone
     * @param who a role or name that the recipient may know
     * @param words what somebody wrote to the recipient
     */
    public record Content(
            String title, @Nullable String step, @Nullable Instant due, @Nullable String who, @Nullable String words) {

        public static Content of(String title) {
            return new Content(title, null, null, null, null);
        }

        public Content at(@Nullable String theStep, @Nullable Instant theDue) {
            return new Content(title, theStep, theDue, who, words);
        }

        public Content from(@Nullable String whom, @Nullable String theWords) {
            return new Content(title, step, due, whom, theWords);
        }
    }
}
