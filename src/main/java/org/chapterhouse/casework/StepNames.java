package org.chapterhouse.casework;

import java.util.List;
import java.util.Locale;

/** Names of steps in a person's language: whoever keeps them keeps the words of the model. */
public interface StepNames {

    /**
     * One name, where the case is being worked on; nothing is read that this transaction has read.
     *
     * @return the name as it is kept, if there is no such case or its release says it in no other words
     */
    String in(Locale language, Kept name);

    /** Many names, in their order. */
    List<String> in(Locale language, List<Kept> names);

    /**
     * A name of a step or stage that was kept.
     *
     * @param reference the case
     */
    record Kept(String reference, String name) {}
}
