package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTests {

    @ParameterizedTest
    @CsvSource({
        "Commons Málaga, malaga, true",
        "Commons São Paulo, Sao Paulo, true",
        "Commons Malagasy, Malaga, false",
        "Makers, Malaga, false"
    })
    void aNameNamesItsCityWhateverTheAccents(String name, String city, boolean named) {
        assertThat(new Application(Map.of("displayName", name, "city", city)).nameHasCity())
                .isEqualTo(named);
    }

    @Test
    void theShareOfAnEmployerIsOfAllOrganizers() {
        assertThat(share("Acme", "acme ", "Other")).isEqualTo(66);
        assertThat(share("Acme", "acme", "A", "B")).isEqualTo(50);
        assertThat(share("Acme", "Other")).isZero();
        assertThat(share("", "", "")).isZero();
    }

    private static long share(String... employers) {
        return new Application(Map.of(
                        "organizers",
                        Stream.of(employers)
                                .map(employer -> Map.of("name", "A", "email", "a@example.org", "employer", employer))
                                .toList()))
                .employerShare();
    }

    @Test
    void theFirstOrganizerIsTheLead() {
        Application application = new Application(Map.of(
                "organizers",
                List.of(
                        Map.of("name", "Ada", "email", "Ada@Example.org"),
                        Map.of("name", "Bo", "email", "bo@example.org"))));

        assertThat(application.organizers())
                .extracting(Application.Applicant::emailKey)
                .contains("ada@example.org");
        assertThat(application.coOrganizers())
                .extracting(Application.Applicant::name)
                .containsExactly("Bo");
    }

    @Test
    void whoSaysNoPlaceHasNone() {
        assertThat(new Application(Map.of("latitude", 1)).place()).isNull();
        assertThat(new Application(Map.of("latitude", 1, "longitude", 2.5)).place())
                .isEqualTo(new Place(1, 2.5));
    }

    @ParameterizedTest
    @CsvSource({
        "Málaga, ES, malaga",
        "São Paulo, BR, sao-paulo",
        "Taken, ES, taken-es",
        "Twice, ES, twice-es-2",
        "東京, JP, jp",
        "大阪, XX, xx-2"
    })
    void aChaptersShortNameIsItsCity(String city, String country, String slug) {
        Set<String> taken = Set.of("taken", "twice", "twice-es", "xx");
        assertThat(Slugs.of(city, country, taken::contains)).isEqualTo(slug);
    }
}
