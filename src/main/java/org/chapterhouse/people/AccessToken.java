package org.chapterhouse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A personal access token, known by the hash of its secret. */
@Entity
@Table(name = "people_token")
class AccessToken {

    private static final Duration NOTED_AT_MOST_EVERY = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private StoredAccount account;

    private String name;
    private byte[] hash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] scopes;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(
            StoredAccount account, String name, String secret, Set<TokenScope> scopes, Instant now, Instant expiresAt) {
        this.account = account;
        this.name = name;
        this.hash = TokenSecret.hash(secret);
        this.scopes = scopes.stream().map(TokenScope::word).sorted().toArray(String[]::new);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean opens(Instant now) {
        return now.isBefore(expiresAt) && account.isEnabled();
    }

    /** Whether the last use is so long ago that this one is worth a write. */
    boolean isUseWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(NOTED_AT_MOST_EVERY).isBefore(now);
    }

    long id() {
        return Objects.requireNonNull(id, "stored");
    }

    StoredAccount account() {
        return account;
    }

    Set<TokenScope> scopes() {
        return Arrays.stream(scopes)
                .flatMap(word -> TokenScope.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    /** The token as its owner sees it in a list. */
    Tokens.View view(@Nullable String secret) {
        return new Tokens.View(id(), name, scopes(), createdAt, expiresAt, lastUsedAt, secret);
    }
}
