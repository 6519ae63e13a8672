package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import tools.jackson.databind.JsonNode;

/** One canonical row of {@code units.changed}: {@code [parent, code, name, kind, since, until, successors]}. */
final class UnitRowText {
    private UnitRowText() {}

    /** What the set is sorted by; codes and parents hold no escapes, so it is read without parsing the row. */
    record Key(String parent, String code) {}

    static Key key(byte[] row) {
        int end = end(row, 2);
        int start = end + 3;
        return new Key(text(row, 2, end), text(row, start, end(row, start)));
    }

    static UnitRow parse(byte[] row) {
        var values = CanonicalJson.parse(row);
        return new UnitRow(
                values.get(0).asString(),
                values.get(1).asString(),
                values.get(2).asString(),
                UnitKind.of(values.get(3).asString()).orElseThrow(),
                date(values.get(4)),
                date(values.get(5)),
                successors(values.get(6)));
    }

    private static @Nullable LocalDate date(JsonNode value) {
        return value.isNull() || value.asString().isEmpty() ? null : LocalDate.parse(value.asString());
    }

    private static List<String> successors(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static int end(byte[] row, int from) {
        int end = from;
        while (row[end] != '"') {
            end++;
        }
        return end;
    }

    private static String text(byte[] row, int from, int to) {
        return new String(row, from, to - from, StandardCharsets.UTF_8);
    }
}
