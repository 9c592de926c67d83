package org.chapterhouse.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The people whom a transaction has read already; a case's submitter is asked for at every turn of it. */
@Component
class KnownPeople {

    /** A person as read, and whether their account is enabled. */
    record Known(Person person, boolean enabled) {}

    @Nullable
    Known get(long id) {
        Map<Long, Known> known = known();
        return known == null ? null : known.get(id);
    }

    void remember(Collection<Known> people) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Map<Long, Known> known = known();
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        }
        for (Known one : people) {
            known.put(one.person().id(), one);
        }
    }

    /** After something about them has changed. */
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<Long, Known> known() {
        return (Map<Long, Known>) TransactionSynchronizationManager.getResource(this);
    }

    private record Forgetting(KnownPeople people) implements TransactionSynchronization {

        @Override
        public void suspend() {
            people.forget();
        }

        @Override
        public void afterCompletion(int status) {
            people.forget();
        }
    }
}
