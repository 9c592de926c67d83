package org.chapterhouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Says an ISO 8601 length such as {@code P3D} as people do: 3 days. */
final class LengthOfTime {

    private static final Pattern ISO = Pattern.compile(
            "P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
    private static final List<String> UNITS =
            List.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");

    private LengthOfTime() {}

    /** @return the text itself if it is no length of time */
    static String of(String text, MessageSource messages, Locale language) {
        Matcher iso = ISO.matcher(text);
        List<String> parts = new ArrayList<>();
        if (iso.matches()) {
            for (int unit = 0; unit < UNITS.size(); unit++) {
                String count = iso.group(unit + 1);
                if (count != null) {
                    parts.add(messages.getMessage(
                            "policy.time." + UNITS.get(unit), new Object[] {Integer.valueOf(count)}, language));
                }
            }
        }
        return parts.isEmpty() ? text : String.join(", ", parts);
    }
}
