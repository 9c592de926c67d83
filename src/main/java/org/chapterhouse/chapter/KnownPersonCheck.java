package org.chapterhouse.chapter;

import java.util.Optional;
import org.chapterhouse.forms.FieldCheck;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** {@code person.known}: the user name of somebody with an account. */
@Component
class KnownPersonCheck implements FieldCheck {

    private final People people;

    KnownPersonCheck(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "person.known";
    }

    @Override
    public String purpose() {
        return "The user name of somebody who has an account.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        String username = String.valueOf(field.value());
        return people.byUsername(username).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem("chapter.check.person", username));
    }
}
