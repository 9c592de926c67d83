package org.chapterhouse.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.api.SpokenLanguages;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/** What activities may ask of and tell to a case; the caller's transaction holds the case's lock. */
public interface Cases {

    /** @throws org.chapterhouse.api.NotFound if there is no such case */
    CaseSnapshot snapshot(String reference);

    /**
     * Keeps everybody else from moving the case until the transaction ends; for whoever comes to a case from outside and
     * has other rows to change as well.
     *
     * @throws org.chapterhouse.api.NotFound if there is no such case
     */
    void lock(String reference);

    /**
     * Writes a line into the timeline that a rule or a machine check has to say.
     *
     * @param step BPMN id of the step, null if none
     */
    void tell(String reference, Note note, @Nullable String step);

    /** Answers to a step in this case, oldest first. */
    List<StepAnswer> answers(String reference, String step);

    /** Answers to a review step that still count: those given since the submitter last changed the case's data. */
    List<StepAnswer> answersOfRound(String reference, String step);

    /**
     * Makes the latest answer to a step part of the case's data: of its keys those that the start form has.
     *
     * @param besides what follows from the answer and becomes part of the data with it
     * @return the changed values as the engine holds them, by promoted name
     */
    Map<String, @Nullable Object> adopt(String reference, String step, Map<String, Object> besides);

    /** As {@link #adopt}; what was asked and left empty is empty from now on, rather than kept. */
    Map<String, @Nullable Object> adoptAll(String reference, String step);

    /** Sets what has been decided: {@code approved} or {@code declined}. */
    void decide(String reference, String decision);

    /** The members of a reviewing group who look after the case's region and have no stake in it. */
    List<Person> reviewers(String reference, String group);

    /** Lets a reviewing group see the case from now on, such as one that is told of it. */
    void show(String reference, String group);

    /**
     * Says that the case belongs to a chapter from now on, such as the one that it has opened.
     *
     * @return the variables that every model may read and that have another value now
     */
    Map<String, @Nullable Object> belongTo(String reference, String chapter);

    /** Puts a case beside the one that it is about, so that messages reach it; a second call adds nothing. */
    void putBeside(String reference, String other);

    /**
     * When a timer of the case will fire.
     *
     * @param event BPMN id of the timer event
     * @return empty if the case does not wait for it now
     */
    Optional<Instant> timer(String reference, String event);

    /**
     * What the case's form calls a value of one of its fields, in that language.
     *
     * @return the value itself, if there is no such case or its form does not know it
     */
    String said(String reference, String field, String value, Locale language);

    /** Changes what people call the case. */
    void rename(String reference, String title);

    /**
     * A line of the timeline.
     *
     * @param kind {@code rule}, {@code corrected}, … as the contract's timeline says
     * @param visibility {@code shared} or {@code reviewers}
     * @param others the same in other languages, by their code; what they lack is read as the text is
     */
    record Note(String kind, String text, String visibility, Map<String, String> others) {

        public Note(String kind, String text, String visibility) {
            this(kind, text, visibility, Map.of());
        }

        /** A sentence of the application's own, which everybody reads in their language. */
        public static Note inEachLanguage(String kind, String visibility, Function<Locale, String> words) {
            Map<String, String> said = new LinkedHashMap<>();
            SpokenLanguages.ALL.forEach(language -> said.put(language.getLanguage(), words.apply(language)));
            String text = String.valueOf(said.remove(SpokenLanguages.ALL.get(0).getLanguage()));
            return new Note(kind, text, visibility, said);
        }
    }

    /**
     * What somebody answered to a step.
     *
     * @param by account id
     */
    record StepAnswer(long by, Instant at, Map<String, Object> data) {}
}
