package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;

/**
 * A feature module's answer to a message that starts a flow. Where no module knows the flow, one case starts with what
 * the sender's data and the flow's start form have in common.
 */
public interface StartsByMessage {

    boolean knows(String flow, String message);

    /**
     * The data to start with, one map per case. A start form's required fields may be missing: the model then begins
     * with a task that asks for them.
     *
     * @return empty if nothing is to be started
     */
    List<Map<String, Object>> data(CaseSnapshot sender);
}
