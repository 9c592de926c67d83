package org.chapterhouse.mailroom;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.notification.MailLog;
import org.chapterhouse.people.AdminWork;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters that nobody could deliver lie there until an admin looks after them. */
@Component
class DeadLetterWork implements AdminWork {

    private final MailLog mails;
    private final MessageSource messages;

    DeadLetterWork(MailLog mails, MessageSource messages) {
        this.mails = mails;
        this.messages = messages;
    }

    @Override
    public List<Waiting> waitingFor(Person admin, Locale locale) {
        int dead = mails.dead();
        return dead == 0
                ? List.of()
                : List.of(new Waiting(
                        messages.getMessage("mailroom.waits", new Object[] {dead}, locale),
                        "",
                        "/admin/mails?state=dead"));
    }
}
