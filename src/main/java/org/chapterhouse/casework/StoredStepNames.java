package org.chapterhouse.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.engine.ReleaseTexts;
import org.springframework.stereotype.Component;

/** Puts names into other words by the release that their case runs on. */
@Component
class StoredStepNames implements StepNames {

    /** The language of the models themselves, for which nothing has to be looked up. */
    private static final String OWN = Locale.ENGLISH.getLanguage();

    private final CaseTransactions transactions;
    private final CaseLookup lookup;
    private final CaseFiles files;
    private final ReleaseTexts texts;

    StoredStepNames(CaseTransactions transactions, CaseLookup lookup, CaseFiles files, ReleaseTexts texts) {
        this.transactions = transactions;
        this.lookup = lookup;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public String in(Locale language, Kept kept) {
        if (language.getLanguage().equals(OWN)) {
            return kept.name();
        }
        // caught inside: outside it would have spoilt the transaction that this may be a part of
        return transactions.read(() -> {
            try {
                CaseFile file = lookup.get(kept.reference());
                return texts.phrases(file.definitionId(), language).label(kept.name());
            } catch (NotFound unknown) {
                return kept.name();
            }
        });
    }

    @Override
    public List<String> in(Locale language, List<Kept> names) {
        if (names.isEmpty() || language.getLanguage().equals(OWN)) {
            return names.stream().map(Kept::name).toList();
        }
        Set<String> references = names.stream().map(Kept::reference).collect(Collectors.toSet());
        Map<String, String> definitions = files.definitionsOf(references).stream()
                .collect(Collectors.toMap(CaseFiles.Running::getReference, CaseFiles.Running::getDefinitionId));
        return names.stream()
                .map(kept -> {
                    String definition = definitions.get(kept.reference());
                    return definition == null
                            ? kept.name()
                            : texts.phrases(definition, language).label(kept.name());
                })
                .toList();
    }
}
