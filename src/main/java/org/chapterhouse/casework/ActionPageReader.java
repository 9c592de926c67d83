package org.chapterhouse.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a page shows of an action, for whoever may send it. */
@Component
class ActionPageReader {

    private static final String EMPTY = "{\"type\":\"default\",\"components\":[]}";

    private final CaseTransactions transactions;
    private final CaseFiles files;
    private final CaseViews views;
    private final ActionDesk actions;
    private final FlowWords flowWords;
    private final AnswerSheet sheet;
    private final List<CaseFacts> facts;
    private final JsonMapper json;

    ActionPageReader(
            CaseTransactions transactions,
            CaseFiles files,
            CaseViews views,
            ActionDesk actions,
            FlowWords flowWords,
            AnswerSheet sheet,
            List<CaseFacts> facts,
            JsonMapper json) {
        this.transactions = transactions;
        this.files = files;
        this.views = views;
        this.actions = actions;
        this.flowWords = flowWords;
        this.sheet = sheet;
        this.facts = facts;
        this.json = json;
    }

    /** @throws NotInAState if the case does not wait for this action */
    ActionPage read(String reference, String name, Person who) {
        return transactions.read(() -> {
            CaseFile file = files.findByReference(reference).orElseThrow(NotFound::new);
            // asked first, so that an action that is not for now is refused in the API's words
            String schema = actions.form(file, name, who);
            ActionView action = actions.available(file, who).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            CaseView subject = views.of(file, who);
            Set<String> asked = action.form() == null
                    ? Set.of()
                    : flowWords.form(file.definitionId(), action.form()).keys();
            return new ActionPage(
                    subject, action, schema == null ? EMPTY : schema, data(subject, asked), now(file, subject, asked));
        });
    }

    /** Without what the form itself asks: an earlier action's reason is no answer to this one. */
    private String data(CaseView subject, Set<String> asked) {
        Map<String, Object> data = new HashMap<>(subject.data());
        facts.forEach(known -> data.putAll(known.of(subject.reference())));
        data.keySet().removeAll(asked);
        return json.writeValueAsString(data);
    }

    private List<AnswerSheet.Part> now(CaseFile file, CaseView subject, Set<String> asked) {
        String start = flowWords.model(file.definitionId()).startForm();
        if (start == null) {
            return List.of();
        }
        FormSchema form = flowWords.form(file.definitionId(), start);
        Map<String, Object> said = new HashMap<>(subject.data());
        Set<String> both = new HashSet<>(form.keys());
        both.retainAll(asked);
        said.keySet().retainAll(both);
        return sheet.of(form.json(), said);
    }
}
