package org.chapterhouse.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of every letter: the shipped ones, and what admins have made of them. */
public interface LetterTexts {

    /** Keys of the letters that there are words for, sorted. */
    List<String> templates();

    /** Names that may stand in braces, beside {@code case.} with the key of a form's field. */
    List<String> placeholders();

    /** The words in force; empty if there is no such letter. */
    Optional<Text> text(String template, Locale language);

    /**
     * Puts words in place of the shipped ones.
     *
     * @param by account id
     * @throws org.chapterhouse.api.InvalidInput naming {@code subject}, {@code what} or {@code asked}
     */
    void change(String template, Locale language, LetterWords words, long by);

    /** Goes back to the shipped words. */
    void reset(String template, Locale language);

    /**
     * How the letter would read.
     *
     * @param caseReference a case whose title and fields to use; null, or a case that there is not, for made-up ones
     */
    Preview preview(String template, Locale language, LetterWords words, @Nullable String caseReference);

    /**
     * Words in force.
     *
     * @param changedAt when an admin changed them, null if they are the shipped ones
     * @param changedBy the admin's account id
     */
    record Text(LetterWords words, @Nullable Instant changedAt, @Nullable Long changedBy) {}

    /** A letter as it would be sent. */
    record Preview(String subject, String text, String html) {}
}
