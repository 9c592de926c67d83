package org.chapterhouse.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.MalformedRequest;
import org.chapterhouse.api.Slice;
import org.chapterhouse.notification.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What only a demo may do: move the time, read everybody's mail. Any account may; there is nothing real here. */
@RestController
@Profile("demo")
@RequestMapping(path = "/api/demo", produces = MediaType.APPLICATION_JSON_VALUE)
class DemoController {

    private final DemoClock clock;
    private final TimeMachine timeMachine;
    private final Letters letters;
    private final MessageSource messages;

    DemoController(DemoClock clock, TimeMachine timeMachine, Letters letters, MessageSource messages) {
        this.clock = clock;
        this.timeMachine = timeMachine;
        this.letters = letters;
        this.messages = messages;
    }

    @PostMapping("/clock")
    Time advance(@RequestBody(required = false) @Nullable Move move) {
        if (move == null) {
            throw new MalformedRequest("problem.demo-advance");
        }
        Duration by = Advance.parse(move.advance(), clock.instant(), messages);
        int ran = timeMachine.advance(by);
        return new Time(clock.instant().atOffset(ZoneOffset.UTC), ran);
    }

    @GetMapping("/mails")
    Slice<Mail> mails(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit) {
        String address = to == null || to.isBlank() ? null : to.strip();
        List<Mail> mails = letters.to(address, Limit.of(limit)).stream()
                .map(mail -> new Mail(
                        mail.id(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        mail.links(),
                        mail.at().atOffset(ZoneOffset.UTC)))
                .toList();
        return new Slice<>(mails, null);
    }

    /** @param advance ISO 8601 duration */
    record Move(@Nullable String advance) {}

    /**
     * What the clock says now.
     *
     * @param ran how many timers and reminders were due on the way
     */
    record Time(OffsetDateTime now, int ran) {}

    /** A letter as it was sent. */
    record Mail(long id, String to, String subject, String text, List<String> links, OffsetDateTime at) {}
}
