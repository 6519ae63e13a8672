package org.mingcha.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML as maps, lists and scalars. */
final class Nodes {
    private Nodes() {}

    static Map<String, Object> read(String yaml) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        return map(new Load(settings).loadFromString(yaml));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> fields) {
            return (Map<String, Object>) fields;
        }
        throw new IllegalArgumentException("No map: " + node);
    }

    /** The map under this name; an empty one is put there where there is none. */
    static Map<String, Object> map(Map<String, Object> node, String name) {
        return map(node.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>()));
    }

    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> several ? several : List.of();
    }

    /** All maps at and below a node. */
    static List<Map<String, Object>> maps(@Nullable Object node) {
        var found = new ArrayList<Map<String, Object>>();
        if (node instanceof Map<?, ?>) {
            found.add(map(node));
            map(node).values().forEach(each -> found.addAll(maps(each)));
        }
        list(node).forEach(each -> found.addAll(maps(each)));
        return found;
    }
}
