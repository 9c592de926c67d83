package org.chapterhouse.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a personal access token lets its bearer do with the owner's rights. */
public enum TokenScope {
    /** look at things; every token may */
    READ,
    /** change things */
    WRITE,
    /** act as a member of {@code policy-admins}, if the owner is one */
    ADMIN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<TokenScope> all() {
        return EnumSet.allOf(TokenScope.class);
    }

    static Optional<TokenScope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
