package org.chapterhouse.demo;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the accounts that visitors sign in with, and the people of the other chapters, who cannot sign in. */
@Component
@Profile("demo")
class DemoPeople {

    private final Accounts accounts;
    private final People people;

    DemoPeople(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    void create(DemoData.Account account) {
        accounts.put(new Accounts.Account(
                account.username(),
                account.name(),
                email(account.username()),
                DemoData.PASSWORD,
                account.groups(),
                account.regions(),
                account.employer(),
                Locale.forLanguageTag(account.locale()),
                ZoneId.of(account.timezone())));
    }

    /** The people who run a chapter; the chapter's own slug keeps namesakes apart. */
    void staff(DemoData.Chapter chapter) {
        String role = "lead";
        for (String member : chapter.team()) {
            people.join(member(member, chapter).id(), chapter.slug(), role);
            role = "organizer";
        }
        if (chapter.mentor() != null) {
            people.join(named(chapter.mentor()).id(), chapter.slug(), "mentor");
        }
    }

    /** The account name of whoever leads a chapter. */
    Person leadOf(DemoData.Chapter chapter) {
        return named(username(chapter.team().get(0)));
    }

    Person named(String username) {
        return people.byUsername(username).orElseThrow(() -> new IllegalStateException("no account " + username));
    }

    /** Who may work a step, in an order that is the same at every start. */
    List<Person> members(String group, String region) {
        return people.members(group, region);
    }

    private Person member(String member, DemoData.Chapter chapter) {
        if (member.startsWith("@")) {
            return named(username(member));
        }
        String username = username(member);
        return accounts.put(new Accounts.Account(
                username,
                member,
                email(username),
                null,
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of(chapter.timezone())));
    }

    static String username(String member) {
        if (member.startsWith("@")) {
            return member.substring(1);
        }
        return Normalizer.normalize(member.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", ".");
    }

    static String email(String username) {
        return username + "@example.org";
    }
}
