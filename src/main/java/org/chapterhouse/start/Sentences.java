package org.chapterhouse.start;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the console says, in the language of whoever started the application; no Spring context is needed for it. */
final class Sentences {

    private Sentences() {}

    static String of(String key, @Nullable Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages.start", Locale.getDefault()).getString(key);
        // numbers here are ports and process ids, which are not written with thousands separators
        return MessageFormat.format(
                pattern, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
