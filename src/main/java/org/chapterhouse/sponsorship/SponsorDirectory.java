package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows each sponsor once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SponsorDirectory {

    private final Sponsors sponsors;
    private final JdbcClient jdbc;
    private final Clock clock;

    SponsorDirectory(Sponsors sponsors, JdbcClient jdbc, Clock clock) {
        this.sponsors = sponsors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sponsor that is meant, found again by its tax number or else its name; a new one if nobody has named it yet. */
    Sponsor named(SponsorDetails details, String reason) {
        SponsorKey key = details.key();
        lock("name " + key.name());
        lock("tax " + key.tax());
        Optional<Sponsor> known = byTax(key.tax()).or(() -> byName(key));
        known.ifPresent(sponsor -> sponsor.learn(details, clock.instant(), reason));
        return known.orElseGet(() -> sponsors.saveAndFlush(new Sponsor(details, clock.instant())));
    }

    /** Whoever names the same one at the same moment waits, and then finds it. */
    private void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("sponsorship " + key)
                .query((row, number) -> true)
                .single();
    }

    private Optional<Sponsor> byTax(@Nullable String tax) {
        return tax == null ? Optional.empty() : sponsors.findByTaxKey(tax);
    }

    /** Two firms may share a name, not a tax number; whoever names none means the one that was there first. */
    private Optional<Sponsor> byName(SponsorKey key) {
        List<Sponsor> same = sponsors.findByNameKeyOrderById(key.name());
        return same.stream()
                .filter(sponsor -> key.tax() == null || sponsor.taxId() == null)
                .findFirst();
    }
}
