package org.chapterhouse.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the rules of a release say, in the words of whoever reads them. */
@Component
class ReleaseRules {

    private final ReleaseReader reader;
    private final TranslationCheck texts;
    private final MessageSource messages;

    ReleaseRules(ReleaseReader reader, TranslationCheck texts, MessageSource messages) {
        this.reader = reader;
        this.texts = texts;
        this.messages = messages;
    }

    /** @return empty if there is no such release */
    Optional<Read> of(int number, Locale language) {
        Map<String, byte[]> files = reader.contents(number);
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(files, RuleWords.of(texts.texts(files), files, language), language));
    }

    /** The rules of one release in one language. */
    final class Read {

        private final Map<String, byte[]> files;
        private final RuleWords words;
        private final CellWords cells;

        private Read(Map<String, byte[]> files, RuleWords words, Locale language) {
            this.files = files;
            this.words = words;
            this.cells = new CellWords(messages, language, new ValueNames(steps(), words, messages, language));
        }

        List<RuleGroup> groups() {
            return new RuleShelf(files, words).groups();
        }

        /** @return empty if the release holds no such file */
        Optional<RuleFile> file(String path) {
            return groups().stream()
                    .flatMap(group -> group.files().stream())
                    .filter(file -> file.path().equals(path))
                    .findFirst();
        }

        List<RuleTable> tables(String path) {
            return new RuleTables(path, words, cells).read(ModelFile.root(path, content(path)));
        }

        private byte[] content(String path) {
            return files.getOrDefault(path, new byte[0]);
        }

        /** What flows and steps are called, by their ids. */
        private Map<String, String> steps() {
            Map<String, String> names = new HashMap<>();
            files.keySet().stream()
                    .filter(path -> FileKind.of(path) == FileKind.MODEL)
                    .forEach(path -> {
                        Element root = ModelFile.root(path, content(path));
                        for (String kind : List.of("process", "userTask")) {
                            NodeList found = root.getElementsByTagNameNS("*", kind);
                            for (int i = 0; i < found.getLength(); i++) {
                                String id = ((Element) found.item(i)).getAttribute("id");
                                names.put(id, words.of(path, id, "name", id));
                            }
                        }
                    });
            return names;
        }
    }
}
