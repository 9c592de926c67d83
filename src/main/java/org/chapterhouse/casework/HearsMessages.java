package org.chapterhouse.casework;

/**
 * A feature module's word on whether a message is about this case: a date that is cancelled concerns the retrospective of
 * that date, and no other of the series. Without a module's word every message concerns every case around its sender.
 */
public interface HearsMessages {

    boolean knows(String flow);

    /** @param receiver a case that waits for the message */
    boolean concerns(String message, CaseSnapshot receiver);
}
