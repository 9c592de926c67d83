package org.chapterhouse.sponsorship;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact amount of one currency.
 *
 * @param minor in the currency's smallest unit, such as cents
 */
record Money(long minor, Currency currency) {

    /** @throws ArithmeticException if the amount has more decimals than the currency */
    static Money of(BigDecimal amount, String currency) {
        Currency known = Currency.getInstance(currency);
        return new Money(amount.movePointRight(decimals(known)).longValueExact(), known);
    }

    static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** @throws MixedCurrencies if the other one is of another currency */
    Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** @throws MixedCurrencies if the other one is of another currency */
    Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MixedCurrencies(currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return other;
    }

    boolean isZero() {
        return minor == 0;
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    String code() {
        return currency.getCurrencyCode();
    }

    /** With the currency's code, since a dollar sign is many countries'. */
    String in(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals(currency));
        format.setMaximumFractionDigits(decimals(currency));
        return code() + "\u00a0" + format.format(decimal());
    }
}
