package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts of money and the currencies that they can be in. */
final class Money {

    /** Gone, though the JDK still has them as some country's own. */
    private static final Set<String> WITHDRAWN = Set.of("HRK", "BGN", "CUC", "SLL", "ZWL");

    private static final Set<String> ACTIVE = active();
    private static final int USUAL_DECIMALS = 2;

    private Money() {}

    /** ISO 4217 currencies that some country uses today. */
    private static Set<String> active() {
        Set<String> codes = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(new Locale("", country));
            if (currency != null) {
                codes.add(currency.getCurrencyCode());
            }
        }
        codes.removeAll(WITHDRAWN);
        return Set.copyOf(codes);
    }

    /** Codes of all of them, in order. */
    static List<String> currencies() {
        return ACTIVE.stream().sorted().toList();
    }

    static @Nullable Currency currency(@Nullable Object code) {
        return code instanceof String text && ACTIVE.contains(text) ? Currency.getInstance(text) : null;
    }

    /** The currency that a field names: beside the amount, at the top of the form, or known before. */
    static @Nullable Currency currency(
            @Nullable String key, Map<String, Object> siblings, Map<String, Object> form, Map<String, Object> known) {
        if (key == null) {
            return null;
        }
        Object beside = siblings.get(key);
        Object above = beside == null ? form.get(key) : beside;
        return currency(above == null ? known.get(key) : above);
    }

    static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** An amount in minor units, such as cents; of a currency that nobody named, in hundredths. */
    static @Nullable Long minorUnits(Object amount, @Nullable Currency currency) {
        BigDecimal number = Numbers.decimal(amount);
        if (number == null) {
            return null;
        }
        int decimals = currency == null ? USUAL_DECIMALS : decimals(currency);
        return number.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
