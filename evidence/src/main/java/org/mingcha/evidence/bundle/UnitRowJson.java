package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A row of {@code units.changed}: [parent, code, name, kind, since, until, successors]. */
public final class UnitRowJson {
    private static final int ELEMENTS = 7;

    private UnitRowJson() {}

    public static String text(UnitRow row) {
        var array = JsonNodeFactory.instance.arrayNode();
        array.add(row.parent()).add(row.code()).add(row.name()).add(row.kind().code());
        add(array, row.since());
        add(array, row.until());
        var successors = array.addArray();
        row.successors().forEach(successors::add);
        return CanonicalJson.text(array);
    }

    public static UnitRow parse(String text) {
        var array = CanonicalJson.parseCanonical(text.getBytes(StandardCharsets.UTF_8));
        if (!array.isArray() || array.size() != ELEMENTS || !array.get(6).isArray()) {
            throw new MalformedEvidence("A row of the unit tree is not a list of " + ELEMENTS);
        }
        return new UnitRow(
                string(array.get(0)),
                string(array.get(1)),
                string(array.get(2)),
                UnitKind.of(string(array.get(3)))
                        .orElseThrow(() -> new MalformedEvidence("A unit is of no known kind")),
                day(array.get(4)),
                day(array.get(5)),
                successors(array.get(6)));
    }

    private static List<String> successors(JsonNode array) {
        return array.valueStream().map(UnitRowJson::string).toList();
    }

    private static void add(tools.jackson.databind.node.ArrayNode array, @Nullable LocalDate day) {
        if (day == null) {
            array.addNull();
        } else {
            array.add(day.toString());
        }
    }

    private static String string(JsonNode node) {
        if (!node.isString()) {
            throw new MalformedEvidence("A row of the unit tree holds something else than texts");
        }
        return node.stringValue();
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return node.isNull() ? null : LocalDate.parse(string(node));
        } catch (DateTimeException e) {
            throw new MalformedEvidence("A row of the unit tree holds no day where one belongs", e);
        }
    }
}
