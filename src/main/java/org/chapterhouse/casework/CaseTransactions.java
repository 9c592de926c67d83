package org.chapterhouse.casework;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction and repeats it, unseen, when it loses a race inside the same case. */
@Component
class CaseTransactions {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    CaseTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    <T> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return done(writing, work);
            } catch (ConcurrencyFailureException | OptimisticLockingException lostRace) {
                if (attempt == ATTEMPTS) {
                    throw lostRace;
                }
            }
        }
    }

    <T> T read(Supplier<T> work) {
        return done(reading, work);
    }

    @SuppressWarnings("NullAway") // null only if the work gave null, which a supplier of T does not
    private static <T> T done(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
