package org.chapterhouse.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own access tokens. */
@Service
class Tokens implements PersonalTokens {

    private static final int MOST_DAYS = 366;
    private static final int DEFAULT_DAYS = 90;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TOKENS = 50;

    private final AccessTokens tokens;
    private final StoredAccounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    Tokens(AccessTokens tokens, StoredAccounts accounts, MessageSource messages, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<View> of(Person owner) {
        return tokens.findByOwner(owner.id()).stream()
                .map(token -> token.view(null))
                .toList();
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @Transactional
    View create(Person owner, Command command) {
        Set<TokenScope> scopes = check(owner, command);
        Instant now = clock.instant();
        int days = Objects.requireNonNullElse(command.days(), DEFAULT_DAYS);
        String secret = TokenSecret.create();
        StoredAccount account = accounts.findById(owner.id()).orElseThrow(NotFound::new);
        String name = Objects.requireNonNull(command.name()).strip();
        AccessToken token = new AccessToken(account, name, secret, scopes, now, now.plus(Duration.ofDays(days)));
        return tokens.save(token).view(secret);
    }

    Instant now() {
        return clock.instant();
    }

    private Set<TokenScope> check(Person owner, Command command) {
        List<FieldError> errors = new ArrayList<>();
        String name = command.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(error("name", "people.token.name", LONGEST_NAME));
        } else if (tokens.countByOwner(owner.id()) >= MOST_TOKENS) {
            errors.add(error("name", "people.token.many", MOST_TOKENS));
        }
        Set<TokenScope> scopes = EnumSet.of(TokenScope.READ);
        for (String word : Objects.requireNonNullElse(command.scopes(), List.<String>of())) {
            Optional<TokenScope> scope = Optional.ofNullable(word).flatMap(TokenScope::of);
            scope.ifPresentOrElse(scopes::add, () -> errors.add(error("scopes", "people.token.scopes")));
        }
        Integer days = command.days();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            errors.add(error("days", "people.token.days", MOST_DAYS));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return scopes;
    }

    /** @throws NotFound if the person has no such token */
    @Transactional
    void delete(Person owner, long id) {
        if (tokens.remove(id, owner.id()) == 0) {
            throw new NotFound();
        }
    }

    @Override
    @Transactional
    public void revokeAll(long account) {
        tokens.removeAll(account);
    }

    private FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    /**
     * A token that somebody wants.
     *
     * @param scopes {@code read}, {@code write}, {@code admin}; every token can read
     * @param days until it expires, 90 if not told
     */
    record Command(@Nullable String name, @Nullable List<@Nullable String> scopes, @Nullable Integer days) {}

    /**
     * A token as its owner sees it.
     *
     * @param token the secret, only in the answer that made it
     */
    record View(
            long id,
            String name,
            Set<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {}
}
