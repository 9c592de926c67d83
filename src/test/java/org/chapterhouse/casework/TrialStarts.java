package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** What an announced trial starts: as many cases as its amount says, numbered; with a hundred one that has no title. */
@Component
class TrialStarts implements StartsByMessage {

    @Override
    public boolean knows(String flow, String message) {
        return flow.equals("receiving-trial") && message.equals("trial.announced");
    }

    @Override
    public List<Map<String, Object>> data(CaseSnapshot sender) {
        long amount = ((Number) sender.data().getOrDefault("amount", 0)).longValue();
        if (amount == 100) {
            return List.of(Map.of("title", "First"), Map.of());
        }
        return LongStream.rangeClosed(1, amount)
                .mapToObj(number -> Map.<String, Object>of("title", sender.title() + " " + number, "amount", number))
                .toList();
    }
}
