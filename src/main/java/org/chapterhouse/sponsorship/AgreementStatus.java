package org.chapterhouse.sponsorship;

import java.util.Locale;
import java.util.Set;

/** Where an agreement with a sponsor stands. */
enum AgreementStatus {
    DRAFT,
    OFFERED,
    ACCEPTED,
    SENT,
    SIGNED,
    IN_FORCE,
    FULFILLED,
    DECLINED,
    LAPSED,
    WITHDRAWN,
    CANCELLED,
    UNCOLLECTIBLE,
    REFUNDED;

    private static final Set<AgreementStatus> OPEN = Set.of(DRAFT, OFFERED, ACCEPTED, SENT, SIGNED);
    private static final Set<AgreementStatus> NOT_AGREED = Set.of(DECLINED, LAPSED, WITHDRAWN, CANCELLED);

    /** The name that clients and models know. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AgreementStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether nothing is promised any longer, or everything has been kept. */
    boolean isOver() {
        return !OPEN.contains(this) && this != IN_FORCE;
    }

    boolean mayBecome(AgreementStatus other) {
        return next().contains(other) || (OPEN.contains(this) && NOT_AGREED.contains(other));
    }

    private Set<AgreementStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(OFFERED);
            case OFFERED -> Set.of(DRAFT, ACCEPTED);
            case ACCEPTED -> Set.of(SENT, IN_FORCE);
            case SENT -> Set.of(SIGNED);
            case SIGNED -> Set.of(IN_FORCE);
            case IN_FORCE -> Set.of(FULFILLED, CANCELLED, WITHDRAWN, UNCOLLECTIBLE, REFUNDED);
            // what was called off after money had come in ends as refunded
            case CANCELLED, WITHDRAWN -> Set.of(REFUNDED);
            case FULFILLED, DECLINED, LAPSED, UNCOLLECTIBLE, REFUNDED -> Set.of();
        };
    }
}
