package org.mingcha.inspection.checklist.internal;

import java.util.Comparator;
import java.util.StringJoiner;
import org.mingcha.inspection.checklist.internal.Catalog.Control;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A control as an item: asked by its statement, answered by evidence; a withdrawn one is asked of nobody. */
final class CatalogItem {
    private static final String MINUTES = "5";

    private final CatalogParams params;

    CatalogItem(CatalogParams params) {
        this.params = params;
    }

    ObjectNode of(Control control) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("id", control.id());
        if (!control.group().isEmpty()) {
            item.put("group", params.plain(String.join(" / ", control.group())));
        }
        item.put("question", question(control.node()));
        item.putArray("clauses").add(label(control.node(), control.id()));
        if (isWithdrawn(control.node())) {
            withdrawn(item);
        } else {
            item.put("minutes", MINUTES).put("answer", "evidence");
        }
        return item;
    }

    /** It stays in its place, so that every control has its item; it costs nobody a minute. */
    private static void withdrawn(ObjectNode item) {
        item.put("minutes", "0").put("answer", "computed");
        var applies = item.putObject("applies");
        applies.putArray("if").addObject().putArray("any");
        applies.put("reason", ChecklistViolations.word("withdrawn"));
    }

    private static boolean isWithdrawn(JsonNode control) {
        return control.path("props")
                .valueStream()
                .anyMatch(prop -> prop.path("name").asString("").equals("status")
                        && prop.path("value").asString("").equalsIgnoreCase("withdrawn"));
    }

    /** One without a class before those of a class: SP 800-53 has its own and those of its companion 800-53A. */
    private static String label(JsonNode owner, String otherwise) {
        return owner.path("props")
                .valueStream()
                .filter(prop -> prop.path("name").asString("").equals("label"))
                .sorted(Comparator.comparing(prop -> prop.has("class")))
                .map(prop -> prop.path("value").asString(otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    private String question(JsonNode control) {
        var prose = new StringJoiner(" ");
        control.path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString("").equals("statement"))
                .forEach(part -> statement(part, prose));
        var title = params.plain(control.path("title").asString(""));
        return prose.length() == 0 ? title : title + ": " + prose;
    }

    /** Its own words and those of its parts, each after its mark (a., 1.). */
    private void statement(JsonNode part, StringJoiner prose) {
        var words = params.plain(part.path("prose").asString(""));
        var mark = label(part, "");
        if (!words.isEmpty()) {
            prose.add(mark.isEmpty() ? words : mark + " " + words);
        }
        part.path("parts").forEach(each -> statement(each, prose));
    }
}
