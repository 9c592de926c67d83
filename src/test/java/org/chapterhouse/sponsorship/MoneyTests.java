package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void anAmountIsExactInItsCurrencysSmallestUnit() {
        assertThat(money("0.1", "USD").plus(money("0.2", "USD"))).isEqualTo(money("0.3", "USD"));
        assertThat(money("1500", "JPY").minor()).isEqualTo(1500);
        assertThat(money("1.234", "KWD").minor()).isEqualTo(1234);
        assertThat(money("5000.00", "EUR").decimal()).isEqualByComparingTo("5000");
    }

    @Test
    void whatTheCurrencyCannotPayIsNotRoundedAway() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> money("1.005", "USD"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> money("10.5", "JPY"));
    }

    @Test
    void differentCurrenciesAreNeverAdded() {
        assertThatExceptionOfType(MixedCurrencies.class)
                .isThrownBy(() -> money("1", "USD").plus(money("1", "EUR")));
        assertThatExceptionOfType(MixedCurrencies.class)
                .isThrownBy(() -> money("1", "USD").minus(money("1", "CAD")));
    }

    @Test
    void itIsWrittenWithItsCurrencyInTheReadersWay() {
        assertThat(money("5000.5", "USD").in(Locale.ENGLISH)).isEqualTo("USD\u00a05,000.50");
        assertThat(money("5000.5", "EUR").in(Locale.GERMAN)).isEqualTo("EUR\u00a05.000,50");
        assertThat(money("5000", "JPY").in(Locale.ENGLISH)).isEqualTo("JPY\u00a05,000");
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }
}
