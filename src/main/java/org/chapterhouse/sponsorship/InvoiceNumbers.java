package org.chapterhouse.sponsorship;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of invoices, such as INV-2026-000042: each year from one on, and without a gap. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceNumbers {

    private final JdbcClient jdbc;

    InvoiceNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next one; whoever asks meanwhile waits for this transaction, and gets the same one if it is undone. */
    String next(int year) {
        int number = jdbc.sql(
                        """
                        insert into sponsorship_invoice_number as n (year, last) values (?, 1)
                        on conflict (year) do update set last = n.last + 1
                        returning last""")
                .param(year)
                .query(Integer.class)
                .single();
        return "INV-%d-%06d".formatted(year, number);
    }
}
