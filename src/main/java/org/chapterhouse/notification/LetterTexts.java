package org.chapterhouse.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.FieldError;
import org.jspecify.annotations.Nullable;

/** The words of every letter: the shipped ones, and what admins have made of them. */
public interface LetterTexts {

    /** Keys of the letters that there are words for, sorted. */
    List<String> templates();

    /** Names that may stand in braces, beside {@code case.} with the key of a form's field. */
    List<String> placeholders();

    /** The words in force; empty if there is no such letter. */
    Optional<Text> text(String template, Locale language);

    /** Everything wrong with words, naming {@code subject}, {@code what} or {@code asked}. */
    List<FieldError> check(LetterWords words);

    /**
     * Puts words in place of the shipped ones; the shipped ones again are no change of them.
     *
     * @param version of the words that these replace
     * @param by account id
     * @return false if they are in force already
     * @throws org.chapterhouse.api.InvalidInput naming {@code subject}, {@code what} or {@code asked}
     * @throws WordsChanged if others are in force by now
     */
    boolean change(String template, Locale language, LetterWords words, long version, long by);

    /**
     * Goes back to the shipped words.
     *
     * @throws WordsChanged if the words of that version are no longer in force
     */
    void reset(String template, Locale language, long version);

    /** Whether there is such a case to try words on. */
    boolean knows(String caseReference);

    /**
     * How the letter would read.
     *
     * @param caseReference a case whose title and fields to use; null, or a case that there is not, for made-up ones
     */
    Preview preview(String template, Locale language, LetterWords words, @Nullable String caseReference);

    /**
     * Words in force.
     *
     * @param version tells them apart from those before and after, 0 for the shipped ones
     * @param changedAt when an admin changed them, null if they are the shipped ones
     * @param changedBy the admin's account id
     */
    record Text(LetterWords words, long version, @Nullable Instant changedAt, @Nullable Long changedBy) {}

    /**
     * A letter as it would be sent.
     *
     * @param what what happened, the first thing it says
     */
    record Preview(String subject, String what, String text, String html) {}
}
