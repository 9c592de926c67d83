package org.chapterhouse.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files of one release as XML, each read once, found by the id that is their file name. */
final class ModelFiles {

    private final List<String> paths;
    private final Function<String, byte[]> content;
    private final ActivityCatalogue catalogue;
    private final Map<String, Element> read = new HashMap<>();

    ModelFiles(List<String> paths, Function<String, byte[]> content, ActivityCatalogue catalogue) {
        this.paths = List.copyOf(paths);
        this.content = content;
        this.catalogue = catalogue;
    }

    ActivityCatalogue catalogue() {
        return catalogue;
    }

    /** @param extension {@code bpmn} or {@code dmn} */
    Optional<Element> find(String id, String extension) {
        String file = id + "." + extension;
        return paths.stream()
                .filter(path -> path.equals(file) || path.endsWith("/" + file))
                .findFirst()
                .map(this::root);
    }

    Element root(String path) {
        return read.computeIfAbsent(path, this::parse);
    }

    private Element parse(String path) {
        try {
            return Xml.parse(content.apply(path));
        } catch (SAXException e) {
            throw new IllegalArgumentException(path + " is not a policy file", e);
        }
    }
}
