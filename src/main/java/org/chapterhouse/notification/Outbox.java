package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes letters into the outbox and has them sent once the transaction is through. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Outbox implements Notifications {

    private final OutboxLetters letters;
    private final People people;
    private final LetterWriter writer;
    private final Delivery delivery;
    private final Courier courier;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(
            OutboxLetters letters,
            People people,
            LetterWriter writer,
            Delivery delivery,
            Courier courier,
            MailSettings settings,
            Clock clock) {
        this.letters = letters;
        this.people = people;
        this.writer = writer;
        this.delivery = delivery;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void queue(Letter letter) {
        queue(List.of(letter));
    }

    @Override
    public void queue(Collection<Letter> toSend) {
        Map<Long, Person> recipients = recipients(toSend);
        Instant now = clock.instant();
        List<OutboxLetter> written = new ArrayList<>();
        for (Letter letter : toSend) {
            Reader reader = reader(letter.to(), recipients);
            if (reader != null) {
                written.add(write(letter, reader, now));
            }
        }
        letters.saveAll(written);
        if (!written.isEmpty() && delivery.possible()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    courier.wake();
                }
            });
        }
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int deliverDue() {
        return delivery.deliverDue();
    }

    private static @Nullable Reader reader(Letter.Recipient to, Map<Long, Person> known) {
        if (to instanceof Letter.Address address) {
            return new Reader("", address.address(), address.locale(), ZoneId.of("UTC"));
        }
        Person person = known.get(((Letter.Account) to).id());
        return person == null ? null : new Reader(person.name(), person.email(), person.locale(), person.timezone());
    }

    private OutboxLetter write(Letter letter, Reader reader, Instant now) {
        RenderedLetter rendered = writer.write(letter, reader.name(), reader.locale(), reader.zone());
        String messageId = "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
        OutboxLetter.Envelope envelope =
                new OutboxLetter.Envelope(messageId, reader.address().toLowerCase(Locale.ROOT), reader.locale());
        return new OutboxLetter(letter, envelope, rendered, delivery.possible(), now);
    }

    /** Most often the only recipient is whoever is asking; they need not be read again. Who is gone gets nothing. */
    private Map<Long, Person> recipients(Collection<Letter> toSend) {
        Map<Long, Person> known = new HashMap<>();
        Set<Long> ids = toSend.stream()
                .map(Letter::to)
                .filter(Letter.Account.class::isInstance)
                .map(to -> ((Letter.Account) to).id())
                .collect(Collectors.toCollection(HashSet::new));
        people.currentIfAny()
                .filter(person -> ids.remove(person.id()))
                .ifPresent(person -> known.put(person.id(), person));
        if (!ids.isEmpty()) {
            people.activeByIds(ids).forEach(person -> known.put(person.id(), person));
        }
        return known;
    }

    private record Reader(String name, String address, Locale locale, ZoneId zone) {}
}
