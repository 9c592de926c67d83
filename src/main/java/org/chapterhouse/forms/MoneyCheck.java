package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** {@code money:<currencyKey>}: an amount that can be paid in the currency that the other field names. */
final class MoneyCheck implements FieldCheck {

    static final String NAME = "money";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "An amount of money, not below zero and with no more decimals than the currency has"
                + " that the named field holds.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        BigDecimal amount = Numbers.decimal(field.value());
        if (amount == null) {
            return Optional.of(Rules.problem("not-number"));
        }
        if (amount.signum() < 0) {
            return Optional.of(Rules.problem("money-negative"));
        }
        Currency currency = Money.currency(
                field.argument(),
                field.siblings(),
                field.form(),
                field.context().caseData());
        if (currency == null) {
            return amount.signum() == 0 ? Optional.empty() : Optional.of(Rules.problem("money-currency"));
        }
        int decimals = Money.decimals(currency);
        if (Numbers.decimals(amount) <= decimals) {
            return Optional.empty();
        }
        return Optional.of(
                decimals == 0
                        ? Rules.problem("money-whole", currency.getCurrencyCode())
                        : Rules.problem("money-decimals", currency.getCurrencyCode(), decimals));
    }
}
