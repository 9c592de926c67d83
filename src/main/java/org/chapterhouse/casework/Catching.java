package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.engine.FlowModel.Place;
import org.chapterhouse.engine.Wait;
import org.jspecify.annotations.Nullable;

/** Whether a case waits for a message, told from what it is known to wait for. */
final class Catching {

    private Catching() {}

    static boolean now(Place where, String element, @Nullable String host, List<OpenWait> open) {
        return switch (where) {
            case IN_FLOW ->
                open.stream()
                        .anyMatch(wait -> wait.kind() == Wait.Kind.MESSAGE
                                && wait.element().equals(element));
            case BOUNDARY -> open.stream().anyMatch(wait -> wait.element().equals(host));
            case EVENT_SUB_PROCESS ->
                host == null || open.stream().anyMatch(wait -> wait.element().equals(host));
        };
    }
}
