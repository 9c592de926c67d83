package org.chapterhouse.retrospective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the organizers report, and what follows from it.
 *
 * @param currency of all amounts, null if none was given
 * @param planned what the approved budget said it would cost, in the same currency; null if it said nothing
 */
record Report(
        int registered,
        int attended,
        @Nullable Integer waitlist,
        @Nullable Integer firstTimers,
        @Nullable Integer helpers,
        @Nullable Integer speakers,
        @Nullable Integer firstTimeSpeakers,
        List<Metric> metrics,
        @Nullable String currency,
        @Nullable BigDecimal income,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal planned,
        int conductIncidents,
        @Nullable Integer accessMet,
        @Nullable Integer accessUnmet,
        String best,
        String worst,
        @Nullable String change,
        @Nullable String links,
        @Nullable String lesson,
        boolean publish) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of percents; beyond that a number only says that somebody has mistyped. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999);

    /** Something that was counted; {@code actual} is null if nobody did. */
    record Metric(String name, @Nullable BigDecimal expected, @Nullable BigDecimal actual, @Nullable String note) {

        boolean met() {
            return expected != null && actual != null && actual.compareTo(expected) >= 0;
        }
    }

    /** @param data the case's answers: the report's, over what was promised when it began */
    static Report of(Answers data) {
        String currency = data.text("currency");
        boolean sameMoney = Objects.equals(currency, data.text("plannedCurrency"));
        List<Answers> lines = data.rows("budget");
        return new Report(
                Objects.requireNonNullElse(data.whole("registered"), 0),
                Objects.requireNonNullElse(data.whole("attended"), 0),
                data.whole("waitlist"),
                data.whole("firstTimers"),
                data.whole("helpers"),
                data.whole("speakers"),
                data.whole("firstTimeSpeakers"),
                data.rows("metrics").stream()
                        .map(row -> new Metric(
                                Objects.requireNonNullElse(row.text("name"), ""),
                                row.number("expected"),
                                row.number("actual"),
                                row.text("note")))
                        .toList(),
                currency,
                total(data.number("income"), lines, "income"),
                total(data.number("cost"), lines, "cost"),
                sameMoney ? data.number("plannedCost") : null,
                Objects.requireNonNullElse(data.whole("conductIncidents"), 0),
                data.whole("accessMet"),
                data.whole("accessUnmet"),
                Objects.requireNonNullElse(data.text("best"), ""),
                Objects.requireNonNullElse(data.text("worst"), ""),
                data.text("change"),
                data.text("links"),
                data.text("lesson"),
                Boolean.TRUE.equals(data.flag("publish")));
    }

    /** What was told as a whole, else the sum of the lines; null if neither was told. */
    private static @Nullable BigDecimal total(@Nullable BigDecimal told, List<Answers> lines, String side) {
        if (told != null) {
            return told;
        }
        return lines.stream()
                .filter(line -> side.equals(line.text("side")))
                .map(line -> line.number("actual"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Percent of those registered who came; null if nobody was registered. */
    @Nullable
    Long showRate() {
        return percent(BigDecimal.valueOf(attended), BigDecimal.valueOf(registered));
    }

    /** By how many percent the cost was above the plan, below it if negative; null without a plan in the same currency. */
    @Nullable
    Long budgetVariance() {
        return cost == null || planned == null ? null : percent(cost.subtract(planned), planned);
    }

    long metricsMet() {
        return metrics.stream().filter(Metric::met).count();
    }

    private static @Nullable Long percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(HUNDRED)
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .min(MOST)
                        .longValueExact();
    }
}
