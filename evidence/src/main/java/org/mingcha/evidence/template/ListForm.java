package org.mingcha.evidence.template;

import java.util.List;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the list form goes.
 *
 * @param before a paragraph before all items; empty: none
 * @param after a paragraph after them; empty: none
 * @param groups empty: the items as the checklist has them
 */
public record ListForm(String before, String after, List<Group> groups) {
    /** As it goes where nobody says another. */
    public static final ListForm USUAL = new ListForm("", "", List.of());

    private static final String PLACE = ReportTemplate.PLACE + ", list";

    public ListForm {
        groups = List.copyOf(groups);
    }

    static ListForm of(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var list = new ListForm(
                in.optionalText("before").orElse(""),
                in.optionalText("after").orElse(""),
                in.list("groups", Group::of));
        in.end();
        if (list.equals(USUAL)) {
            throw new MalformedEvidence(PLACE + " changes nothing");
        }
        return list;
    }

    ObjectNode toTree() {
        var tree = JsonNodeFactory.instance.objectNode();
        put(tree, "before", before);
        put(tree, "after", after);
        if (!groups.isEmpty()) {
            var list = tree.putArray("groups");
            groups.forEach(group -> group.to(list.addObject()));
        }
        return tree;
    }

    private static void put(ObjectNode tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }

    /**
     * Items under a heading.
     *
     * @param rest items that no group names follow
     */
    public record Group(String heading, String before, String after, List<String> items, boolean rest) {
        public Group {
            items = List.copyOf(items);
        }

        static Group of(JsonNode json) {
            var in = new StrictObject(json, PLACE);
            var group = new Group(
                    in.text("heading"),
                    in.optionalText("before").orElse(""),
                    in.optionalText("after").orElse(""),
                    in.texts("items"),
                    in.optionalFlag("rest"));
            in.end();
            return group;
        }

        private void to(ObjectNode tree) {
            tree.put("heading", heading);
            put(tree, "before", before);
            put(tree, "after", after);
            if (!items.isEmpty()) {
                items.forEach(tree.putArray("items")::add);
            }
            if (rest) {
                tree.put("rest", true);
            }
        }
    }
}
