package org.mingcha.duties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list of duties as it is published.
 *
 * @param version 1, 2, 3 …; empty: it is a draft
 */
public record DutyList(DutyScope scope, String version, String title, List<DutyLine> lines) {
    public DutyList {
        lines = List.copyOf(lines);
    }

    public String reference() {
        return scope.id() + "@" + version;
    }

    public DutyList withVersion(String other) {
        return new DutyList(scope, other, title, lines);
    }

    public DutyList within(String unit) {
        return new DutyList(new DutyScope(unit, scope.whose()), version, title, lines);
    }

    public List<DutyLine> of(DutyCategory category) {
        return lines.stream().filter(line -> line.category() == category).toList();
    }

    /** All that it calls by a name. */
    public List<String> words() {
        var words = new ArrayList<>(List.of(title));
        lines.forEach(line -> words.add(line.matter()));
        return words;
    }

    /** As published and sealed: canonical JSON. */
    public byte[] toCanonicalJson() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", scope.id())
                .put("version", version)
                .put("title", title)
                .put("within", scope.within())
                .put("for", scope.whose());
        var rows = tree.putArray("lines");
        lines.forEach(line -> rows.addObject()
                .put("number", line.number())
                .put("matter", line.matter())
                .put("category", line.category().code()));
        return CanonicalJson.of(tree);
    }

    public static DutyList fromJson(byte[] canonical) {
        var tree = CanonicalJson.parseCanonical(canonical);
        var lines = new ArrayList<DutyLine>();
        tree.path("lines").forEach(line -> lines.add(line(line)));
        var list = new DutyList(
                new DutyScope(text(tree, "within"), text(tree, "for")),
                text(tree, "version"),
                text(tree, "title"),
                lines);
        if (!Arrays.equals(list.toCanonicalJson(), canonical)) {
            throw new MalformedEvidence("The list of duties " + list.reference() + " is not written as such lists are");
        }
        return list;
    }

    private static DutyLine line(JsonNode line) {
        var category = DutyCategory.of(text(line, "category"))
                .orElseThrow(() -> new MalformedEvidence("A duty has no category of the three"));
        return new DutyLine(text(line, "number"), text(line, "matter"), category);
    }

    private static String text(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }
}
