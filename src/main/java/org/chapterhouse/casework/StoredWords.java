package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.casework.TimelineView.Fired;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lines of a timeline in the language of the current request. What people wrote stays as it is, and so do words that the
 * case's release does not have.
 */
@Component
class StoredWords {

    /** Fact of a line that the application said: its sentence in other languages, by their code. */
    private static final String OTHERS = "inOtherWords";

    private final FlowWords words;
    private final CaseFolders folders;
    private final AnswerSheet sheet;

    StoredWords(FlowWords words, CaseFolders folders, AnswerSheet sheet) {
        this.words = words;
        this.folders = folders;
        this.sheet = sheet;
    }

    static Detail inOtherWords(Map<String, String> others) {
        return new Detail(null, List.of(), Map.of(OTHERS, others));
    }

    @Nullable
    String step(CaseFile file, TimelineLine line) {
        return line.step() == null ? null : words.label(file, line.step());
    }

    @Nullable
    String text(CaseFile file, TimelineLine line) {
        String text = line.text();
        Fired fired = line.detail().fired();
        if (text == null) {
            return null;
        }
        if (line.detail().facts().get(OTHERS) instanceof Map<?, ?> others
                && others.get(LocaleContextHolder.getLocale().getLanguage()) instanceof String other) {
            return other;
        }
        if (fired != null) {
            return words.reason(file, fired.row(), text);
        }
        return switch (line.kind()) {
            case "closed" -> words.label(file, text);
            case "answered" -> told(file, line, text);
            default -> text;
        };
    }

    @Nullable
    Fired fired(CaseFile file, TimelineLine line) {
        Fired fired = line.detail().fired();
        return fired == null
                ? null
                : new Fired(fired.decision(), fired.row(), words.reason(file, fired.row(), fired.reason()));
    }

    /** What somebody answered, told again in other words; what is no longer there stays as it was told then. */
    private String told(CaseFile file, TimelineLine line, String text) {
        if (LocaleContextHolder.getLocale().getLanguage().equals(AnswerSheet.KEPT.getLanguage())) {
            return text;
        }
        List<Answer> said = folders.answers(file).stream()
                .filter(answer -> isToldBy(answer, file, line))
                .toList();
        Answer answer = said.isEmpty() ? null : said.get(said.size() - 1);
        String form = answer == null ? null : answer.form();
        return answer == null || form == null || answer.data().isEmpty()
                ? text
                : sheet.told(words.form(file.definitionId(), form), answer.data(), LocaleContextHolder.getLocale());
    }

    private boolean isToldBy(Answer answer, CaseFile file, TimelineLine line) {
        return answer.kind() == Answer.Kind.task
                && Objects.equals(line.actor(), answer.by())
                && !answer.at().isAfter(line.at())
                && words.ownModel(file).step(answer.step()).stream()
                        .anyMatch(step -> step.stage().equals(line.step()));
    }
}
