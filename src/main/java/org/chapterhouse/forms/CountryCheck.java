package org.chapterhouse.forms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code country}: the code of a country. */
final class CountryCheck implements FieldCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String purpose() {
        return "The ISO 3166-1 code of a country, two capital letters such as ES.";
    }

    @Override
    public List<String> values() {
        return COUNTRIES.stream().sorted().toList();
    }

    @Override
    public Map<String, String> called(Collection<String> values, Locale language) {
        return values.stream()
                .distinct()
                .filter(COUNTRIES::contains)
                .collect(Collectors.toMap(
                        Function.identity(), code -> new Locale("", code).getDisplayCountry(language)));
    }

    @Override
    public Optional<Problem> check(Field field) {
        return SimpleCheck.unless(COUNTRIES.contains(field.value()), "country");
    }
}
