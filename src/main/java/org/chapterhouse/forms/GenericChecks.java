package org.chapterhouse.forms;

import static org.chapterhouse.forms.SimpleCheck.unless;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.VisibleText;
import org.chapterhouse.forms.FieldCheck.Field;
import org.chapterhouse.forms.FieldCheck.Problem;

/** The field checks that every form may need, whatever it is about. */
final class GenericChecks {

    private static final int LONGEST_URL = 2_000;

    private GenericChecks() {}

    static List<FieldCheck> all() {
        return List.of(
                new MoneyCheck(),
                new SimpleCheck(
                        "time-zone",
                        "The IANA name of a time zone, such as Europe/Madrid.",
                        Moments.zones(),
                        field -> unless(Moments.zone(field.value()) != null, "time-zone")),
                new CountryCheck(),
                new SimpleCheck(
                        "currency",
                        "The ISO 4217 code of a currency in use, three capital letters such as EUR.",
                        Money.currencies(),
                        field -> unless(Money.currency(field.value()) != null, "currency")),
                new SimpleCheck(
                        "not-past",
                        "A date or time that is not over yet, in the time zone that the form names.",
                        GenericChecks::notPast),
                new SimpleCheck(
                        "after", "A date or time that lies after the one in the named field.", GenericChecks::after),
                new SimpleCheck(
                        "within",
                        "A date or time no longer after the one in the named field than the days say: startsAt/P31D.",
                        GenericChecks::within),
                new SimpleCheck("url", "A web address that starts with http or https.", GenericChecks::url),
                new SimpleCheck(
                        "must-be-true",
                        "A checkbox that has to be ticked.",
                        field -> unless(Boolean.TRUE.equals(field.value()), "must-be-true")),
                new SimpleCheck(
                        "not-blank",
                        "Text that is more than white space and characters that nobody can see.",
                        field -> unless(VisibleText.isIn(field.value().toString()), "required")),
                new SimpleCheck(
                        "at-least", "A list with no fewer entries than the number says.", field -> rows(field, true)),
                new SimpleCheck(
                        "at-most", "A list with no more entries than the number says.", field -> rows(field, false)));
    }

    private static Optional<Problem> notPast(Field field) {
        boolean past = field.value() instanceof String text
                && Moments.isDateOrDateTime(text)
                && Moments.isPast(text, field.zone(), field.context().now());
        return unless(!past, "not-past");
    }

    private static Optional<Problem> after(Field field) {
        Object other = field.argument() == null ? null : field.other(field.argument());
        if (!(field.value() instanceof String end) || !(other instanceof String start)) {
            return Optional.empty();
        }
        return unless(isAfter(end, start, field), "after", Moments.told(start));
    }

    private static Optional<Problem> within(Field field) {
        String[] argument = String.valueOf(field.argument()).split("/", 2);
        Object other = field.other(argument[0]);
        if (argument.length < 2
                || !(field.value() instanceof String end)
                || !(other instanceof String start)
                || !Moments.isDateOrDateTime(end)
                || !Moments.isDateOrDateTime(start)) {
            return Optional.empty();
        }
        int days = Period.parse(argument[1]).getDays();
        long between = Moments.day(start).until(Moments.day(end), ChronoUnit.DAYS);
        return unless(between <= days, "within", days, Moments.told(start));
    }

    private static boolean isAfter(String end, String start, Field field) {
        if (!Moments.isDateOrDateTime(end) || !Moments.isDateOrDateTime(start)) {
            return end.compareTo(start) > 0; // times of day
        }
        if (end.length() == 10 || start.length() == 10) {
            return end.substring(0, 10).compareTo(start.substring(0, 10)) > 0;
        }
        var zone = field.zone() == null ? ZoneOffset.UTC : field.zone();
        return Moments.instant(end, zone).isAfter(Moments.instant(start, zone));
    }

    private static Optional<Problem> url(Field field) {
        return unless(field.value() instanceof String text && isUrl(text), "url");
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getAuthority(); // a host in any script, so getHost() is too strict
            return text.length() <= LONGEST_URL
                    && (scheme.equals("http") || scheme.equals("https"))
                    && authority != null
                    && !authority.startsWith(":")
                    && !authority.contains("@");
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static Optional<Problem> rows(Field field, boolean least) {
        Number limit = field.argument() == null ? null : Numbers.parse(field.argument());
        if (limit == null || !(field.value() instanceof Collection<?> rows)) {
            return Optional.empty();
        }
        return least
                ? unless(rows.size() >= limit.longValue(), "at-least", limit)
                : unless(rows.size() <= limit.longValue(), "at-most", limit);
    }
}
