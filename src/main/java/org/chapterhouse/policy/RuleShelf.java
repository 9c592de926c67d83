package org.chapterhouse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.policy.ModelFile.Kind;
import org.chapterhouse.policy.ModelFile.Reference;

/** Puts the files of a release where people look for them: each flow with its decisions, forms and translations. */
final class RuleShelf {

    private final Map<String, byte[]> files;
    private final RuleWords words;

    RuleShelf(Map<String, byte[]> files, RuleWords words) {
        this.files = new TreeMap<>(files);
        this.words = words;
    }

    /** One group a flow, and last what belongs to none of them; a form that two flows show stands in both. */
    List<RuleGroup> groups() {
        List<RuleGroup> groups = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(files.keySet());
        files.keySet().stream()
                .filter(path -> FileKind.of(path) == FileKind.MODEL)
                .forEach(path -> {
                    RuleGroup group = ofFlow(path);
                    group.files().forEach(file -> left.remove(file.path()));
                    groups.add(group);
                });
        List<RuleFile> rest =
                left.stream().map(path -> file(path, ModelFile.stem(path))).toList();
        if (!rest.isEmpty()) {
            groups.add(new RuleGroup("", "", rest));
        }
        return groups;
    }

    private RuleGroup ofFlow(String path) {
        ModelFile model = read(path);
        RuleFile own = file(path, ModelFile.stem(path));
        List<RuleFile> all = new ArrayList<>(List.of(own));
        model.references().stream()
                .filter(reference -> reference.kind() == Kind.DECISION)
                .map(reference -> "processes/" + reference.name() + ".dmn")
                .distinct()
                .filter(files::containsKey)
                .forEach(decision -> all.add(file(decision, ModelFile.stem(decision))));
        forms(path, model).forEach((form, names) -> all.add(file(form, names)));
        String flow = ModelFile.stem(path);
        files.keySet().stream()
                .filter(other -> ModelFile.stem(other).startsWith(flow + "_"))
                .forEach(other -> all.add(file(other, ModelFile.stem(other))));
        return new RuleGroup(flow, own.name(), all);
    }

    /** The forms by the steps and actions that show them. */
    private Map<String, String> forms(String path, ModelFile model) {
        return model.references().stream()
                .filter(reference -> reference.kind() == Kind.FORM)
                .filter(reference -> files.containsKey(formPath(reference)))
                .collect(Collectors.groupingBy(
                        RuleShelf::formPath,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                reference -> words.of(path, reference.element(), "name", reference.name()),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new),
                                        names -> String.join(" · ", names)))));
    }

    private static String formPath(Reference reference) {
        return "forms/" + reference.name() + ".form";
    }

    private RuleFile file(String path, String name) {
        FileKind kind = FileKind.of(path);
        return switch (kind) {
            case MODEL -> declared(path, kind, Kind.PROCESS, "documentation", name);
            case DECISION -> declared(path, kind, Kind.DECISION, "description", name);
            default -> new RuleFile(path, kind, name, "");
        };
    }

    private RuleFile declared(String path, FileKind kind, Kind declared, String description, String name) {
        String id = Stream.concat(read(path).declared(declared).stream(), Stream.of(name))
                .findFirst()
                .orElse(name);
        return new RuleFile(path, kind, words.of(path, id, "name", name), words.of(path, id, description, ""));
    }

    private ModelFile read(String path) {
        return ModelFile.published(path, files.getOrDefault(path, new byte[0]));
    }
}
