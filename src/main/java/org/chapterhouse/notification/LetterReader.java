package org.chapterhouse.notification;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox. */
@Service
@Transactional(readOnly = true)
class LetterReader implements Letters {

    private final OutboxLetters letters;
    private final People people;

    LetterReader(OutboxLetters letters, People people) {
        this.letters = letters;
        this.people = people;
    }

    @Override
    public List<Mail> to(@Nullable String recipient, int limit) {
        List<OutboxLetter> found = recipient == null
                ? letters.delivered(Limit.of(limit))
                : letters.deliveredTo(address(recipient).toLowerCase(Locale.ROOT), Limit.of(limit));
        return found.stream().map(OutboxLetter::mail).toList();
    }

    private String address(String recipient) {
        return recipient.contains("@")
                ? recipient
                : people.byUsername(recipient).map(Person::email).orElse(recipient);
    }

    @Override
    public List<Mail> dead(int limit) {
        return letters.dead(Limit.of(limit)).stream().map(OutboxLetter::mail).toList();
    }
}
