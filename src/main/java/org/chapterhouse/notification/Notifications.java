package org.chapterhouse.notification;

import java.util.Collection;

/** Tells people things by mail: written with the work they tell about, delivered after its commit. */
public interface Notifications {

    /**
     * Writes letters into the outbox, in each recipient's language. Joins the caller's transaction and needs one;
     * recipients whose account is unknown or
     * disabled are left out.
     */
    void queue(Collection<Letter> letters);

    /** The same for one letter. */
    void queue(Letter letter);

    /**
     * Sends what is due now, one letter after the other, without a transaction around the conversation with the mail
     * server; stops early when that server does not answer. Several may run at once.
     *
     * @return how many letters were sent
     */
    int deliverDue();
}
