package org.chapterhouse.casework;

import jakarta.persistence.EntityManager;
import org.chapterhouse.api.NotFound;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Finds cases by reference without asking the database again for one that this transaction has already read. */
@Component
class CaseLookup {

    private final EntityManager entities;

    CaseLookup(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws NotFound if there is no such case */
    CaseFile get(String reference) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(CaseFile.class)
                .loadOptional(reference)
                .orElseThrow(NotFound::new);
    }
}
