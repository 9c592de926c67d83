package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(initializers = TestPostgres.class)
class StoredPeopleTests {

    @Autowired
    private People people;

    @Autowired
    private Regions regions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private EntityManager entities;

    private Person put(String username, Set<String> groups, Set<String> served) {
        return accounts.put(account(username, username + "@example.org", groups, served));
    }

    private static Accounts.Account account(String username, String email, Set<String> groups, Set<String> served) {
        return new Accounts.Account(
                username, "Name " + username, email, null, groups, served, "ACME", Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private <T> T afresh(Supplier<T> read) {
        entities.flush();
        entities.clear();
        return read.get();
    }

    @Test
    void aPersonIsReadWithTwoStatementsHoweverMuchThereIs() {
        long id = put("ana", Set.of("mentors", "legal", "finance"), Set.of("asia", "europe"))
                .id();
        for (String chapter : List.of("a", "b", "c")) {
            people.join(id, chapter, "mentor");
        }
        entities.flush();
        entities.clear();
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        Person ana = people.byUsername("ANA").orElseThrow();
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        assertThat(ana.memberships()).hasSize(3);
        assertThat(ana.groups()).containsExactlyInAnyOrder("mentors", "legal", "finance");
        assertThat(ana.regions()).containsExactlyInAnyOrder("asia", "europe");
    }

    @Test
    void whoeverRunsAChapterIsAnOrganizerAndItsMentorIsNot() {
        long id = put("ana", Set.of(), Set.of()).id();
        people.join(id, "madrid", "mentor");
        assertThat(afresh(() -> people.byId(id)).orElseThrow().is("organizers")).isFalse();
        people.join(id, "madrid", "lead");
        Person ana = afresh(() -> people.byId(id)).orElseThrow();
        assertThat(ana.is("organizers")).isTrue();
        assertThat(ana.memberships()).containsExactly(new Membership("madrid", "lead"));
        people.leave(id, "madrid");
        assertThat(afresh(() -> people.byId(id)).orElseThrow().is("organizers")).isFalse();
    }

    @Test
    void theLeadComesFirstAmongTheOrganizers() {
        long ana = put("ana", Set.of(), Set.of()).id();
        long zoe = put("zoe", Set.of(), Set.of()).id();
        long max = put("max", Set.of(), Set.of()).id();
        people.join(ana, "madrid", "organizer");
        people.join(zoe, "madrid", "lead");
        people.join(max, "madrid", "mentor");
        people.join(ana, "cadiz", "lead");
        assertThat(people.organizersOf("madrid")).extracting(Person::username).containsExactly("zoe", "ana");

        Map<String, List<Person>> several = people.organizersOf(Set.of("madrid", "cadiz", "lugo"));
        assertThat(several.get("madrid")).extracting(Person::username).containsExactly("zoe", "ana");
        assertThat(several.get("cadiz")).extracting(Person::username).containsExactly("ana");
        assertThat(several.get("lugo")).isEmpty();
    }

    @Test
    void membersOfAGroupAreThoseWhoLookAfterTheRegion() {
        put("eu", Set.of("community-managers"), Set.of("europe"));
        put("as", Set.of("community-managers"), Set.of("asia"));
        put("gone", Set.of("community-managers"), Set.of("europe"));
        put("lead", Set.of("regional-leads"), Set.of("asia"));
        put("law", Set.of("legal"), Set.of());
        accounts.enable("gone", false);
        assertThat(afresh(() -> people.members("community-managers", "europe")))
                .extracting(Person::username)
                .containsExactly("eu");
        assertThat(people.members("regional-leads", Person.WORLD))
                .extracting(Person::username)
                .containsExactly("lead");
        assertThat(people.members("legal", "oceania"))
                .extracting(Person::username)
                .containsExactly("law");
    }

    @Test
    void aDisabledAccountIsFoundByItsNumberForTheRecordButNotByItsName() {
        long id = put("ana", Set.of(), Set.of()).id();
        accounts.enable("ana", false);
        assertThat(afresh(() -> people.byId(id))).isPresent();
        assertThat(people.byIds(Set.of(id, -1L))).hasSize(1);
        assertThat(people.activeByIds(Set.of(id, -1L))).isEmpty();
        assertThat(people.byUsername("ana")).isEmpty();
        assertThat(signIns.again(new SignedIn(id, "ana"))).isEmpty();
    }

    @Test
    void aSecondPutChangesTheAccountInWhateverCase() {
        long id = put("ana", Set.of("mentors"), Set.of("asia")).id();
        Person changed = put("Ana", Set.of("legal"), Set.of());
        assertThat(changed.id()).isEqualTo(id);
        assertThat(changed.username()).isEqualTo("ana");
        assertThat(afresh(() -> people.byId(id)).orElseThrow().groups()).containsExactly("legal");
    }

    @Test
    void anAccountThatCannotBeIsRefusedFieldByField() {
        put("ana", Set.of(), Set.of());
        Accounts.Account wrong = new Accounts.Account(
                "b\0b", " ", "no", "short", Set.of("kings"), Set.of("mars"), null, Locale.ENGLISH, ZoneId.of("UTC"));
        assertThatThrownBy(() -> accounts.put(wrong))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("username", "name", "email", "password", "groups", "regions"));
        assertThatThrownBy(() -> accounts.put(account("bob", "ANA@example.org", Set.of(), Set.of())))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("email"));
    }

    @Test
    void fiveRegionsServeTheCountriesAndTheWorldIsTheRest() {
        assertThat(regions.all())
                .extracting(Region::id)
                .containsExactly("africa", "americas", "asia", "europe", "oceania");
        assertThat(regions.of("ES")).isEqualTo("europe");
        assertThat(regions.of("jp")).isEqualTo("asia");
        assertThat(regions.of("AQ")).isEqualTo(Person.WORLD);
        assertThat(regions.all())
                .allSatisfy(region -> assertThat(region.countries()).isSorted())
                .flatExtracting(Region::countries)
                .hasSize(244)
                .allMatch(country -> List.of(Locale.getISOCountries()).contains(country));
    }

    @Test
    void nobodyIsSignedInHere() {
        assertThatThrownBy(people::current).isInstanceOf(AccessDeniedException.class);
    }
}
