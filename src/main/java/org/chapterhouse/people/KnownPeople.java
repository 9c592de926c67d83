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

    @Nullable
    Person get(long id) {
        Map<Long, Person> known = known();
        return known == null ? null : known.get(id);
    }

    void remember(Collection<Person> people) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Map<Long, Person> known = known();
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        }
        for (Person person : people) {
            known.put(person.id(), person);
        }
    }

    /** After something about them has changed. */
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<Long, Person> known() {
        return (Map<Long, Person>) TransactionSynchronizationManager.getResource(this);
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
