package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.AccountDirectory.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(initializers = TestPostgres.class)
class AccountEditorTests {

    private static final String PASSWORD = "three green kites";

    @Autowired
    private AccountChanges changes;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Identities identities;

    @Autowired
    private StoredDevices devices;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private PasswordCheck check;

    @Autowired
    private Throttle throttle;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;

    @BeforeEach
    void somebody() {
        ada = accounts.open(account("ada", "ada@example.org"));
        afresh();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private static Accounts.Account account(String username, String email) {
        return new Accounts.Account(
                username,
                "Name of " + username,
                email,
                PASSWORD,
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"));
    }

    private void afresh() {
        entities.flush();
        entities.clear();
        ((StoredPeople) org.springframework.test.util.AopTestUtils.getUltimateTargetObject(people)).forget();
    }

    private AccountView view() {
        afresh();
        return directory.byId(ada.id()).orElseThrow();
    }

    private List<String> history() {
        return changes.history(ada.id(), 50, null).items().stream()
                .map(line -> line.field() + ": " + line.oldValue() + " > " + line.newValue() + " by " + line.by())
                .toList();
    }

    private static void refusesAt(String field, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .contains(field));
    }

    @Test
    void everyChangeIsRecordedWithWhoMadeItAndWhatStaysLeavesNoTrace() {
        Person root = accounts.open(account("root", "root@example.org"));
        SecurityContextHolder.getContext().setAuthentication(PersonAuthentication.byPassword(root));
        changes.assign(ada.id(), view().version(), Set.of("mentors", "legal"), Set.of("asia"), "ACME");
        changes.assign(ada.id(), view().version(), Set.of("mentors", "legal"), Set.of("asia"), "ACME");
        changes.makeAdmin(ada.id(), true);
        changes.enable(ada.id(), false);
        assertThat(history())
                .containsExactly(
                        "enabled: true > false by Name of root",
                        "groups: legal, mentors > legal, mentors, policy-admins by Name of root",
                        "employer: null > ACME by Name of root",
                        "regions:  > asia by Name of root",
                        "groups:  > legal, mentors by Name of root");
        assertThat(view().state()).isEqualTo("disabled");
    }

    @Test
    void theFormOfGroupsNeitherMakesAnAdminNorUnmakesOne() {
        changes.assign(ada.id(), view().version(), Set.of("policy-admins"), Set.of(), null);
        assertThat(view().isAdmin()).isFalse();
        changes.makeAdmin(ada.id(), true);
        changes.assign(ada.id(), view().version(), Set.of("legal"), Set.of(), null);
        assertThat(view().groups()).containsExactlyInAnyOrder("legal", "policy-admins");
    }

    @Test
    void twoWhoChangeTheSameAccountDoNotUndoEachOtherUnseen() {
        int seen = view().version();
        changes.assign(ada.id(), seen, Set.of("legal"), Set.of(), null);
        afresh();
        assertThatThrownBy(() -> changes.assign(ada.id(), seen, Set.of("mentors"), Set.of(), null))
                .isInstanceOf(AccountChangedMeanwhile.class);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        accounts.open(account("bob", "bob@example.org"));
        refusesAt("name", () -> changes.rename(ada.id(), "x".repeat(101)));
        refusesAt("email", () -> changes.moveTo(ada.id(), "BOB@example.org"));
        refusesAt("email", () -> changes.moveTo(ada.id(), "nonsense"));
        refusesAt("groups", () -> changes.assign(ada.id(), 0, Set.of("kings"), Set.of(), null));
        refusesAt("employer", () -> changes.assign(ada.id(), 0, Set.of(), Set.of(), "x".repeat(101)));
        for (String guess : List.of("short", "Password1", "aaaaaaaaab", "ada@example.org", "x".repeat(73))) {
            refusesAt("password", () -> changes.setPassword(ada.id(), guess));
        }
        refusesAt("username", () -> accounts.open(account("ADA", "other@example.org")));
        refusesAt("email", () -> accounts.open(account("ada2", "ADA@example.org")));
        assertThatThrownBy(() -> changes.rename(-1, "nobody")).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewAddressOpensTheAccountAndThePasswordIsRecordedWithoutItsValue() {
        changes.moveTo(ada.id(), "Ada@new.example");
        changes.setPassword(ada.id(), "another fine phrase");
        assertThat(history())
                .containsExactly("password: null > null by null", "email: ada@example.org > Ada@new.example by null");
        assertThat(signIn.authenticate(
                                new UsernamePasswordAuthenticationToken("ada@NEW.example", "another fine phrase"))
                        .getName())
                .isEqualTo("ada");
        assertThatThrownBy(() -> signIn.authenticate(new UsernamePasswordAuthenticationToken("ada", PASSWORD)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aClosedAccountTellsNothingOfWhoItWas() {
        changes.rename(ada.id(), "Ada Lovelace");
        people.join(ada.id(), "madrid", "organizer");
        identities.recognise(new Identities.Claims("https://id.example", "s1", "ada@example.org", true));
        devices.remember(ada.id(), null);
        changes.close(ada.id());
        AccountView closed = view();
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.hasPassword()).isFalse();
        assertThat(closed.person().memberships()).isEmpty();
        String everything = jdbc.sql(
                        """
                        select string_agg(a::text, ' ') from (
                            select a::text from people_account a union all select c::text from people_change c
                            union all select i::text from people_identity i) a""")
                .query(String.class)
                .single();
        assertThat(everything).doesNotContainIgnoringCase("lovelace").doesNotContain("ada@", "id.example");
        assertThatThrownBy(() -> changes.enable(ada.id(), true)).isInstanceOf(NotFound.class);
        assertThat(accounts.open(account("ada", "ada@example.org")).id()).isNotEqualTo(ada.id());
    }

    @Test
    void accountsAreFoundByTheBeginningsOfWordsAndListedPageByPage() {
        for (String name : List.of("bea", "béla", "bob")) {
            accounts.open(account(name.replace('é', 'e'), name.replace('é', 'e') + "@lists.example"));
        }
        changes.rename(directory.byUsername("bela").orElseThrow().id(), "Béla Bartók");
        changes.makeAdmin(directory.byUsername("bob").orElseThrow().id(), true);
        changes.enable(directory.byUsername("bea").orElseThrow().id(), false);
        afresh();
        assertThat(found(new Query("bartok", "", "", 10, null))).containsExactly("bela");
        assertThat(found(new Query("bob@lists", "", "", 10, null))).containsExactly("bob");
        assertThat(found(new Query("", "policy-admins", "", 10, null))).containsExactly("bob");
        assertThat(found(new Query("", "", "disabled", 10, null))).containsExactly("bea");
        assertThat(found(new Query("%", "", "", 10, null))).isEmpty();
        var first = directory.search(new Query("lists", "", "", 2, null));
        var second = directory.search(new Query("lists", "", "", 2, first.next()));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    private List<String> found(Query query) {
        return directory.search(query).items().stream()
                .map(account -> account.person().username())
                .toList();
    }

    @Test
    void whoeverWasAnAdminOnceIsStillCounted() {
        Person bob = accounts.open(account("bob", "bob@example.org"));
        changes.makeAdmin(ada.id(), true);
        afresh();
        assertThat(directory.hasKnownOtherAdmins(ada.id())).isFalse();
        assertThat(directory.hasKnownOtherAdmins(bob.id())).isTrue();
        changes.makeAdmin(bob.id(), true);
        changes.makeAdmin(bob.id(), false);
        afresh();
        assertThat(directory.hasKnownOtherAdmins(ada.id())).isTrue();
        assertThat(directory.activeAdmins()).isEqualTo(1);
    }

    @Test
    void anIdentityIsLinkedOnAConfirmedAddressOnlyAndOpensTheAccountFromThenOn() {
        String issuer = "https://id.example";
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", "ada@example.org", false)))
                .isInstanceOf(Identities.NotVerified.class);
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", null, true)))
                .isInstanceOf(Identities.NotVerified.class);
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", "new@example.org", true)))
                .isEqualTo(new Identities.NoAccount("new@example.org"));
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", "ADA@example.org", true)))
                .isInstanceOf(Identities.Recognised.class);
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", "moved@elsewhere.example", false)))
                .isInstanceOf(Identities.Recognised.class);
        assertThat(identities.of(ada.id()))
                .extracting(Identities.Identity::subject)
                .containsExactly("s1");
        assertThat(history()).containsExactly("identity: null > " + issuer + " by null");
        changes.enable(ada.id(), false);
        assertThat(identities.recognise(new Identities.Claims(issuer, "s1", null, false)))
                .isInstanceOf(Identities.Disabled.class);
        identities.unlink(ada.id(), issuer, "s1");
        assertThat(identities.of(ada.id())).isEmpty();
    }

    @Test
    void aDisabledAccountIsNotLinked() {
        changes.enable(ada.id(), false);
        assertThat(identities.recognise(new Identities.Claims("https://id.example", "s1", "ada@example.org", true)))
                .isInstanceOf(Identities.Disabled.class);
        assertThat(identities.of(ada.id())).isEmpty();
    }

    @Test
    void aBrowserIsKnownForTheAccountsItHasSignedInToOnly() {
        Person bob = accounts.open(account("bob", "bob@example.org"));
        String cookie = devices.remember(ada.id(), "not one of ours");
        assertThat(devices.isKnown(ada.id(), cookie)).isTrue();
        assertThat(devices.isKnown(bob.id(), cookie)).isFalse();
        assertThat(devices.remember(bob.id(), cookie)).isEqualTo(cookie);
        assertThat(devices.isKnown(bob.id(), cookie)).isTrue();
        assertThat(devices.isKnown(ada.id(), null)).isFalse();
        for (int browser = 0; browser < 31; browser++) {
            devices.remember(bob.id(), null);
        }
        assertThat(jdbc.sql("select count(*) from people_device where account_id = ?")
                        .param(bob.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void thePasswordIsAskedForOnceMoreAndNotWithoutEnd() {
        check.confirm(ada.id(), PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            refusesAt(PasswordCheck.FIELD, () -> check.confirm(ada.id(), "wrong"));
        }
        refusesAt(PasswordCheck.FIELD, () -> check.confirm(ada.id(), PASSWORD));
        throttle.succeeded(Attempt.trusted(ada.id(), "signed in"));
    }
}
