package org.chapterhouse.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds which path of a form's data: no two components may mean the same value, as in form-js. */
final class Claims {

    private final Node root = new Node();

    /** @throws UnsupportedForm if something is there already */
    void value(DataPath path, List<Object> lists) {
        Node node = way(path, lists);
        if (node.used) {
            throw taken(path);
        }
        node.used = true;
        node.closed = true;
    }

    /** @throws UnsupportedForm if something is there already */
    void list(DataPath path, List<Object> lists, Object marker) {
        Node node = way(path, lists);
        if (node.used) {
            throw taken(path);
        }
        node.used = true;
        node.list = marker;
    }

    /** @throws UnsupportedForm if a value is there; two groups may share a path */
    void group(DataPath path, List<Object> lists) {
        way(path, lists).used = true;
    }

    private Node way(DataPath path, List<Object> lists) {
        Node node = root;
        for (Object segment : path.segments()) {
            node.used = true;
            node = node.children.computeIfAbsent((String) segment, key -> new Node());
            boolean foreign = node.list != null && !lists.contains(node.list);
            if (node.closed || foreign) {
                throw taken(path);
            }
        }
        return node;
    }

    private static UnsupportedForm taken(DataPath path) {
        return new UnsupportedForm("another component already holds the key " + path + ".");
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private boolean used;
        private boolean closed;
        private @Nullable Object list;
    }
}
