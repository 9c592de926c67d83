package org.chapterhouse;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/** People for tests, new ones for each call, so that tests in one context do not meet. */
public final class Cast {

    /** Everybody's password. */
    public static final String PASSWORD = "chapterhouse";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final Locale language;

    public Cast(Accounts accounts) {
        this(accounts, Locale.ENGLISH);
    }

    /** @param language in which everybody of this cast wants to be talked to */
    public Cast(Accounts accounts, Locale language) {
        this.accounts = accounts;
        this.language = language;
    }

    /** Somebody in a group who serves a region. */
    public Person member(String group, String region) {
        return person(Set.of(group), Set.of(region), null);
    }

    /** Somebody with an account and nothing else. */
    public Person anybody() {
        return person(Set.of(), Set.of(), null);
    }

    public Person person(Set<String> groups, Set<String> regions, @Nullable String employer) {
        String name = "cast" + NEXT.incrementAndGet();
        return accounts.put(new Accounts.Account(
                name,
                "Person " + name,
                name + "@example.org",
                PASSWORD,
                groups,
                regions,
                employer,
                language,
                ZoneId.of("Europe/Madrid")));
    }
}
