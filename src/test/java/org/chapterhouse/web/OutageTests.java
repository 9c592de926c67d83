package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTests {

    @Test
    void a_database_that_does_not_answer_is_told_as_such() {
        SQLException noConnection = new SQLTransientConnectionException("not available, timed out after 10000ms");
        for (Exception outage : new Exception[] {
            new CannotGetJdbcConnectionException("no connection", noConnection),
            new CannotCreateTransactionException(
                    "no transaction",
                    new JDBCConnectionException("no connection", new SQLException("I/O error", "08006"))),
            new JpaSystemException(
                    new TransactionException("cannot be undone", new SQLException("Connection is closed"))),
            new ProcessEngineException("the engine", new SQLException("closed", "08003")),
            new UncategorizedSQLException("select", "select 1", new SQLException("stopped by the admin", "57P01")),
            new UncategorizedSQLException("select", "select 1", new SQLException("starting up", "57P03")),
            new UncategorizedSQLException("insert", "insert", new SQLException("disk full", "53100"))
        }) {
            Problem told = Failures.of(outage);
            assertThat(told.status()).as(outage.toString()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(told.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        }
    }

    @Test
    void a_statement_that_is_wrong_is_no_outage() {
        assertThat(Failures.of(new UncategorizedSQLException(
                                "select", "selct 1", new SQLException("syntax error", "42601")))
                        .status())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
