package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects what is wrong with one file. */
final class Findings {

    private final String file;
    private final List<UnsafeModel.Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(String rule, String element, String message) {
        found.add(new UnsafeModel.Finding(rule, file, element, message));
    }

    /** @param at the nearest element with an id is the one to blame */
    void add(String rule, Element at, String message) {
        Element named = at;
        while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        add(rule, named.getAttribute("id"), message);
    }

    List<UnsafeModel.Finding> all() {
        return List.copyOf(found);
    }

    /** The file's name without folder and extension, which is the id of what it holds. */
    String id() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
