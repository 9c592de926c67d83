package org.chapterhouse.sponsorship;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbered places of tiers and add-ons that have a cap. The table's key lets a place be held by one case only: of two
 * transactions that reach for the last one, the second waits for the first and then finds it taken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Places {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a place; who has one already keeps it.
     *
     * @param scope within which the places are counted, see {@link Agreement#scope()}
     * @param cap how many there are
     * @return whether there was one left
     */
    boolean take(String scope, String item, long cap, String reference) {
        while (!has(scope, item, reference)) {
            if (takeFirstFree(scope, item, cap, reference) == 0 && taken(scope, item, cap) >= cap) {
                return false;
            }
        }
        return true;
    }

    private boolean has(String scope, String item, String reference) {
        return jdbc.sql("select count(*) from sponsorship_place where case_reference = ? and item = ? and scope = ?")
                        .params(reference, item, scope)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Another transaction may reach for the same number: this statement then waits for its end and takes nothing. */
    private int takeFirstFree(String scope, String item, long cap, String reference) {
        return jdbc.sql(
                        """
                        insert into sponsorship_place (scope, item, place, case_reference, reserved_at)
                        select :scope, :item, number, :reference, :now
                        from generate_series(1, cast(:cap as integer)) as number
                        where not exists (select 1 from sponsorship_place
                                          where scope = :scope and item = :item and place = number)
                        order by number limit 1
                        on conflict (scope, item, place) do nothing""")
                .param("scope", scope)
                .param("item", item)
                .param("reference", reference)
                .param("cap", cap)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private long taken(String scope, String item, long cap) {
        return jdbc.sql("select count(*) from sponsorship_place where scope = ? and item = ? and place <= ?")
                .params(scope, item, cap)
                .query(Long.class)
                .single();
    }

    /** Gives back whatever a case holds. */
    void free(String reference) {
        jdbc.sql("delete from sponsorship_place where case_reference = ?")
                .param(reference)
                .update();
    }

    /** Gives back what a case holds and no longer asks for, or holds elsewhere. */
    void freeAllBut(Collection<String> items, String scope, String reference) {
        jdbc.sql(
                        """
                        delete from sponsorship_place
                        where case_reference = ? and (scope <> ? or item <> all (?))""")
                .params(reference, scope, items.toArray(String[]::new))
                .update();
    }
}
