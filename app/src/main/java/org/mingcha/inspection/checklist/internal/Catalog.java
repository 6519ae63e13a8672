package org.mingcha.inspection.checklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistLocation;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Problem;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OSCAL catalog as far as a checklist is made of it: its controls in their order, each after the one that it enhances,
 * and what is wrong with it.
 *
 * @param root the object under {@code catalog}
 */
record Catalog(JsonNode root, List<Control> controls, List<JsonNode> groups, List<Problem> problems) {
    /** The largest catalog that is published has half a million. */
    private static final long MOST_TOKENS = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();
    static final String NAME = "catalog";
    /** OSCAL's token, as one class of characters: an alternative would cost a stack frame a character. */
    private static final String TOKEN = "[\\p{L}_][\\p{L}\\p{N}.\\-_]*+";

    private static final String UUID =
            "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}";

    /** @param group the titles of the groups around it, from the outermost */
    record Control(JsonNode node, List<String> group) {
        String id() {
            return node.path("id").asString("");
        }
    }

    /** As people write JSON: what is sealed of it is a checklist, in canonical form. */
    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    static Catalog of(String fileName, JsonNode root) {
        return new Walk(fileName).walk(root);
    }

    /** Whether these bytes are a catalog with a control for each item and no other. */
    static boolean holdsExactly(byte[] source, Checklist checklist) {
        var catalog = of("", parse(new String(source, StandardCharsets.UTF_8)).path(NAME));
        var ids = catalog.controls().stream().map(Control::id).toList();
        return checklist.narrative() == null
                && ids.equals(checklist.items().stream().map(Item::id).toList());
    }

    /** Goes through groups and controls at any depth and says where something isn't as OSCAL has it. */
    private static final class Walk {
        private final String fileName;
        private final List<Control> controls = new ArrayList<>();
        private final List<JsonNode> groups = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final HashSet<String> ids = new HashSet<>();

        Walk(String fileName) {
            this.fileName = fileName;
        }

        Catalog walk(JsonNode root) {
            if (!root.isObject()) {
                problem(NAME, Problem.Kind.NOT_AN_OBJECT, root.asString("…"), "");
            } else {
                head(root);
                content(root, NAME, List.of());
            }
            return new Catalog(root, controls, groups, problems);
        }

        private void head(JsonNode root) {
            required(root, "uuid", NAME, UUID);
            var metadata = root.path("metadata");
            for (var key : List.of("title", "last-modified", "version", "oscal-version")) {
                required(metadata, key, NAME + ".metadata", "(?s).*\\S.*");
            }
        }

        private void content(JsonNode parent, String path, List<String> around) {
            var at = 0;
            for (var group : list(parent, "groups", path)) {
                group(group, path + ".groups[" + ++at + "]", around);
            }
            controls(parent, path, around);
        }

        private void group(JsonNode group, String path, List<String> around) {
            if (required(group, "title", path, "(?s).*\\S.*")) {
                groups.add(group);
                var inside = new ArrayList<>(around);
                inside.add(group.path("title").stringValue());
                content(group, path, inside);
            }
        }

        private void controls(JsonNode parent, String path, List<String> around) {
            var at = 0;
            for (var control : list(parent, "controls", path)) {
                var place = path + ".controls[" + ++at + "]";
                if (required(control, "id", place, TOKEN) && required(control, "title", place, "(?s).*\\S.*")) {
                    control(control, place, around);
                }
            }
        }

        private void control(JsonNode control, String path, List<String> around) {
            var id = control.path("id").stringValue();
            if (!ids.add(id)) {
                problem(path + ".id", Problem.Kind.TWICE, id, "");
                return;
            }
            controls.add(new Control(control, around));
            controls(control, path, around);
        }

        private List<JsonNode> list(JsonNode parent, String key, String path) {
            var value = parent.path(key);
            if (value.isMissingNode()) {
                return List.of();
            }
            if (!value.isArray()) {
                problem(path + "." + key, Problem.Kind.NOT_A_LIST, shown(value), "");
                return List.of();
            }
            return value.valueStream().toList();
        }

        private boolean required(JsonNode object, String key, String path, String form) {
            var value = object.path(key);
            if (value.isMissingNode()) {
                problem(path + "." + key, Problem.Kind.MISSING, "", "");
            } else if (!value.isString()) {
                problem(path + "." + key, Problem.Kind.NOT_A_TEXT, shown(value), "");
            } else if (!value.stringValue().matches(form)) {
                problem(path + "." + key, Problem.Kind.NOT_ONE_OF, shown(value), "OSCAL");
            } else {
                return true;
            }
            return false;
        }

        private void problem(String key, Problem.Kind kind, String given, String wanted) {
            problems.add(new Problem(new ChecklistLocation(fileName, "", key), kind, given, wanted));
        }

        private static String shown(JsonNode value) {
            var text = value.isString() ? value.stringValue() : value.toString();
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }
}
