package org.mingcha.tour;

import java.util.Iterator;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for reading: whatever fits on a line stands on one; names and values in their own order. */
final class JsonOutline {
    private static final int WIDTH = 120;

    private JsonOutline() {}

    static String of(String json) {
        try {
            return written(JsonMapper.shared().readTree(json), "");
        } catch (JacksonException none) {
            return json;
        }
    }

    private static String written(JsonNode node, String indent) {
        var compact = node.toString();
        if (!node.isContainer() || compact.length() + indent.length() <= WIDTH) {
            return compact;
        }
        return node.isObject()
                ? listed(
                        "{}",
                        indent,
                        node.propertyStream().iterator(),
                        each -> "\"" + each.getKey() + "\": " + written(each.getValue(), indent + " "))
                : listed("[]", indent, node.valueStream().iterator(), each -> written(each, indent + " "));
    }

    private static <T> String listed(String braces, String indent, Iterator<T> parts, Function<T, String> said) {
        var text = new StringBuilder().append(braces.charAt(0));
        while (parts.hasNext()) {
            text.append("\n").append(indent).append(" ").append(said.apply(parts.next()));
            text.append(parts.hasNext() ? "," : "");
        }
        return text.append("\n").append(indent).append(braces.charAt(1)).toString();
    }
}
