package org.chapterhouse.casework;

import java.util.Map;
import org.chapterhouse.people.Person;

/**
 * Messages between flows, in the caller's transaction or one of their own. Every case that is touched is locked. Models
 * send with the activity {@code sendMessage}; this is for what no model sends, such as a record's own clock.
 */
public interface FlowMessages {

    /**
     * Starts a case of the active release at the flow's message start event.
     *
     * @param data as of {@link StartsByMessage#data}
     * @param submitter in whose name
     * @return the case's reference
     * @throws org.chapterhouse.api.InvalidInput if the data names something that cannot be the subject
     */
    String start(String flow, String message, Map<String, Object> data, Person submitter);

    /**
     * Sends in the name of a case: starts what starts with the message, linked to the sender, and reaches the open cases
     * around the sender that wait for it. Around a case are whoever started it, what it has started, and what the same
     * case has started beside it.
     */
    void send(String sender, String message);

    /**
     * Sends to one case.
     *
     * @return whether it waited for the message; not waiting is no error
     */
    boolean deliver(String receiver, String message);
}
