package org.chapterhouse.people;

import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller who has been recognised, with the person as they are at this request. Lives no longer than the request. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Prefix of the authorities that stand for groups, such as {@code GROUP_policy-admins}. */
    public static final String GROUP = "GROUP_";

    private final transient Person person;
    private final SignedIn principal;
    private final Set<TokenScope> scopes;
    private final boolean byToken;

    private PersonAuthentication(Person person, Set<TokenScope> scopes, boolean byToken) {
        super(authorities(person));
        this.person = person;
        this.principal = new SignedIn(person.id(), person.username());
        this.scopes = Set.copyOf(scopes);
        this.byToken = byToken;
        setAuthenticated(true);
    }

    /** Somebody who gave a password, now or when their session began. */
    static PersonAuthentication byPassword(Person person) {
        return new PersonAuthentication(person, TokenScope.all(), false);
    }

    /** Somebody who holds a token. */
    static PersonAuthentication byToken(Person person, Set<TokenScope> scopes) {
        return new PersonAuthentication(person, scopes, true);
    }

    private static List<SimpleGrantedAuthority> authorities(Person person) {
        return person.groups().stream()
                .map(group -> new SimpleGrantedAuthority(GROUP + group))
                .toList();
    }

    public Person person() {
        return person;
    }

    /** Whether the caller came with an access token, which may do less than its owner. */
    public boolean isByToken() {
        return byToken;
    }

    public boolean allows(TokenScope scope) {
        return scopes.contains(scope);
    }

    @Override
    public SignedIn getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
