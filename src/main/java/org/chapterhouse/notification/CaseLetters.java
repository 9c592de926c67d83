package org.chapterhouse.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to say about a case: each person gets one letter about it, however many things happened, and
 * the most telling of them gives it its words. A request for changes, for instance, is a decision and a new task.
 */
@Component
class CaseLetters {

    /** How telling a letter is; the higher one wins, and the same one said twice is said once. */
    enum Weight {
        CLOSED,
        DECIDED,
        ASKED,
        FROM_MODEL
    }

    private final Notifications notifications;

    CaseLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    /** A letter that yields to a more telling one to the same person about the same case. */
    void add(Letter letter, Weight weight) {
        collected().add(letter, weight);
    }

    /** A letter that is sent whatever else is said. */
    void addAnyway(Letter letter) {
        collected().anyway.add(letter);
    }

    private Collected collected() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Collected known) {
            return known;
        }
        Collected fresh = new Collected();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Collected implements TransactionSynchronization, Ordered {

        private final List<Letter> anyway = new ArrayList<>();
        private final Map<Key, Weighed> letters = new LinkedHashMap<>();

        void add(Letter letter, Weight weight) {
            Key key = new Key(letter.to(), String.valueOf(letter.caseReference()));
            letters.merge(key, new Weighed(letter, weight), STRONGER);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Letter> toSend = new ArrayList<>(anyway);
            anyway.clear();
            letters.values().forEach(weighed -> toSend.add(weighed.letter()));
            letters.clear();
            notifications.queue(toSend);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseLetters.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseLetters.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseLetters.this);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private record Key(Letter.Recipient to, String reference) {}

    private record Weighed(Letter letter, Weight weight) {}

    /** The weightier letter, with the words and the date of the other one if it has none. */
    private static final BinaryOperator<Weighed> STRONGER = (first, second) -> {
        Weighed winner = second.weight().compareTo(first.weight()) > 0 ? second : first;
        Letter.Content mine = winner.letter().content();
        Letter.Content other = (winner == second ? first : second).letter().content();
        Letter.Content both = new Letter.Content(
                mine.title(),
                mine.step() == null ? other.step() : mine.step(),
                mine.due() == null ? other.due() : mine.due(),
                mine.who() == null ? other.who() : mine.who(),
                mine.words() == null ? other.words() : mine.words());
        Letter told = winner.letter();
        return new Weighed(
                new Letter(told.to(), told.template(), told.caseReference(), told.path(), both, told.topic()),
                winner.weight());
    };
}
