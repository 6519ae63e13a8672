package org.mingcha.evidence.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/** The fixed texts of reports, by their keys in report-texts.yaml. */
final class TextBook {
    private final JsonNode texts;

    private TextBook(JsonNode texts) {
        this.texts = texts;
    }

    static TextBook shipped() {
        return new TextBook(YamlText.resource("/report-texts.yaml"));
    }

    /** @param key a path, as {@code variants.met} */
    String text(String key) {
        var node = node(key);
        if (!node.isString()) {
            throw new IllegalStateException("The report has no text " + key);
        }
        return node.stringValue();
    }

    Template template(String key) {
        return new Template(text(key));
    }

    Words words(String key, Map<String, Words> values) {
        return template(key).with(values);
    }

    Words words(String key) {
        return Words.of(text(key));
    }

    List<String> texts(String key) {
        return texts(node(key));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    Map<String, String> map(String key) {
        return node(key).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().stringValue()));
    }

    JsonNode node(String key) {
        var node = texts;
        for (var name : key.split("\\.")) {
            node = node.path(name);
        }
        return node;
    }
}
