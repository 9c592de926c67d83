package org.chapterhouse.sponsorship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.casework.PolicyDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the release of a case says about the prices and the places of tiers and add-ons. */
@Component
class PriceList {

    private final PolicyDecisions decisions;

    PriceList(PolicyDecisions decisions) {
        this.decisions = decisions;
    }

    /** The sum of the list prices, empty unless the list has all of them in this currency. */
    Optional<Money> price(String reference, List<String> items, String currency) {
        Money sum = Money.of(0, currency);
        for (String item : items) {
            Optional<Long> price =
                    number(reference, "sponsorship-prices", Map.of("item", item, "currency", currency), "price");
            if (price.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(Money.of(price.get(), currency));
        }
        return Optional.of(sum);
    }

    /** How many can have it, empty if there is no limit. */
    Optional<Long> places(String reference, String item) {
        return number(reference, "sponsorship-caps", Map.of("item", item), "places");
    }

    private Optional<Long> number(String reference, String decision, Map<String, String> inputs, String output) {
        Map<String, @Nullable Object> asked = new HashMap<>(inputs);
        return decisions.ofCase(reference, decision, asked).stream()
                .map(row -> row.get(output))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .findFirst();
    }
}
