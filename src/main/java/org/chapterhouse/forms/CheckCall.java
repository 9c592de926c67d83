package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field check as a component asks for it: {@code after:startsAt} is the check {@code after} with an argument. */
record CheckCall(String name, @Nullable String argument) {

    /** Reads the custom property {@code check}, which may name several with commas between. */
    static List<CheckCall> read(@Nullable String property) {
        List<CheckCall> calls = new ArrayList<>();
        for (String part : property == null ? new String[0] : property.split(",")) {
            String call = part.strip();
            int colon = call.indexOf(':');
            if (colon >= 0) {
                calls.add(new CheckCall(
                        call.substring(0, colon).strip(),
                        call.substring(colon + 1).strip()));
            } else if (!call.isEmpty()) {
                calls.add(new CheckCall(call, null));
            }
        }
        return List.copyOf(calls);
    }

    @Override
    public String toString() {
        return argument == null ? name : name + ":" + argument;
    }
}
