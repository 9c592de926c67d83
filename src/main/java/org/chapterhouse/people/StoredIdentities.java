package org.chapterhouse.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identities in the database. */
@Service
@Transactional
class StoredIdentities implements Identities {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final AccountLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredIdentities(StoredAccounts accounts, StoredPeople people, AccountLog log, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Outcome recognise(Claims claims) {
        Optional<Long> linked = jdbc.sql("select account_id from people_identity where issuer = ? and subject = ?")
                .params(claims.issuer(), claims.subject())
                .query(Long.class)
                .optional();
        if (linked.isPresent()) {
            return outcome(accounts.findById(linked.get()).orElseThrow());
        }
        String email = claims.email();
        if (email == null || !claims.emailVerified() || !AccountRules.isEmail(email)) {
            return new NotVerified();
        }
        Optional<StoredAccount> account = accounts.findByEmail(email);
        if (account.isEmpty()) {
            return new NoAccount(email);
        }
        if (account.get().isEnabled()) {
            link(account.get().id(), claims);
        }
        return outcome(account.get());
    }

    private Outcome outcome(StoredAccount account) {
        return account.isEnabled()
                ? new Recognised(PersonAuthentication.byPassword(people.person(account)))
                : new Disabled();
    }

    /** Two first sign-ins at once link once. */
    private void link(long account, Claims claims) {
        int linked = jdbc.sql(
                        """
                        insert into people_identity (issuer, subject, account_id, linked_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(
                        claims.issuer(),
                        claims.subject(),
                        account,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (linked == 1) {
            log.happened(account, "identity", null, claims.issuer());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Identity> of(long account) {
        return jdbc.sql(
                        "select issuer, subject, linked_at from people_identity where account_id = ? order by linked_at")
                .param(account)
                .query((row, number) -> new Identity(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void unlink(long account, String issuer, String subject) {
        int gone = jdbc.sql("delete from people_identity where account_id = ? and issuer = ? and subject = ?")
                .params(account, issuer, subject)
                .update();
        if (gone == 1) {
            log.happened(account, "identity", issuer, null);
        }
    }
}
