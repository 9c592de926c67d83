package org.chapterhouse.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox. */
@Service
@Transactional(readOnly = true)
class LetterReader implements Letters {

    private final OutboxLetters letters;

    LetterReader(OutboxLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<Mail> to(@Nullable String address, int limit) {
        List<OutboxLetter> found = address == null
                ? letters.delivered(Limit.of(limit))
                : letters.deliveredTo(address.toLowerCase(Locale.ROOT), Limit.of(limit));
        return found.stream().map(OutboxLetter::mail).toList();
    }

    @Override
    public List<Mail> dead(int limit) {
        return letters.dead(Limit.of(limit)).stream().map(OutboxLetter::mail).toList();
    }
}
