package org.mingcha.evidence.verify;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON values first differ, as a path. */
final class JsonDifference {
    private JsonDifference() {}

    static String first(JsonNode one, JsonNode other) {
        return first(one, other, "");
    }

    private static String first(JsonNode one, JsonNode other, String path) {
        if (one.isObject() && other.isObject()) {
            var names = new TreeSet<String>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (var name : names) {
                if (!one.path(name).equals(other.path(name))) {
                    return first(one.path(name), other.path(name), path + "/" + name);
                }
            }
        }
        if (one.isArray() && other.isArray()) {
            for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
                if (!one.path(i).equals(other.path(i))) {
                    return first(one.path(i), other.path(i), path + "/" + i);
                }
            }
        }
        return path.isEmpty() ? "/" : path;
    }
}
