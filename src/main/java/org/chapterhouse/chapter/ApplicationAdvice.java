package org.chapterhouse.chapter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.casework.PolicyDecisions;
import org.chapterhouse.casework.StartAdvice;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells applicants before sending what the network's rules will find, so that they can mend it first. */
@Component
class ApplicationAdvice implements StartAdvice {

    private static final List<String> READ = List.of("kind", "displayName", "existingGroup", "interest", "sizeBand");

    private final PolicyDecisions decisions;
    private final ApplicationFindings findings;
    private final MessageSource messages;

    ApplicationAdvice(PolicyDecisions decisions, ApplicationFindings findings, MessageSource messages) {
        this.decisions = decisions;
        this.findings = findings;
        this.messages = messages;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(ChapterRequestBook.FLOW);
    }

    @Override
    public List<String> before(String flow, Map<String, Object> data, Person who) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        READ.forEach(key -> facts.put(key, data.get(key)));
        facts.putAll(findings.of("", new Application(data), who));
        decisions.ofActiveRelease("neighbour-near", facts).forEach(facts::putAll);
        return decisions.reasonsOfActiveRelease(flow, "application-findings", facts, who.locale()).stream()
                .map(row -> inWords(row, who.locale()))
                .toList();
    }

    /** What the house can advise, else what the rule itself says: it alone knows the name of the network. */
    private String inWords(PolicyDecisions.Fired row, Locale language) {
        String key = "chapter.advice." + row.says().get("finding");
        return Objects.requireNonNull(messages.getMessage(key, null, row.reason(), language));
    }
}
