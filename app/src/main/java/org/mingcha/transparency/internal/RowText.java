package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import tools.jackson.databind.JsonNode;

/** Canonical rows of sealed sets; of units {@code [parent, code, name, kind, since, until, successors]}. */
final class RowText {
    private RowText() {}

    /** The first two elements of a row, both text. */
    record Key(String first, String second) {}

    /** Without parsing the row where, as with codes, there are no escapes. */
    static Key key(byte[] row) {
        int firstEnd = end(row, 2);
        int second = firstEnd + 3;
        int secondEnd = end(row, second);
        if (row[firstEnd] != '"' || row[secondEnd] != '"') {
            var values = CanonicalJson.parse(row);
            return new Key(values.get(0).asString(), values.get(1).asString());
        }
        return new Key(text(row, 2, firstEnd), text(row, second, secondEnd));
    }

    static UnitRow unit(byte[] row) {
        var values = CanonicalJson.parse(row);
        return new UnitRow(
                values.get(0).asString(),
                values.get(1).asString(),
                values.get(2).asString(),
                UnitKind.of(values.get(3).asString()).orElseThrow(),
                date(values.get(4)),
                date(values.get(5)),
                values.get(6).valueStream().map(JsonNode::asString).toList());
    }

    /** A unit that was moved has a closed row under its old parent: the open one is its own. */
    static boolean isOpenUnit(byte[] row) {
        var values = CanonicalJson.parse(row);
        return values.size() == 7 && values.get(5).isNull();
    }

    private static @Nullable LocalDate date(JsonNode value) {
        return value.isNull() ? null : LocalDate.parse(value.asString());
    }

    private static int end(byte[] row, int from) {
        int end = from;
        while (row[end] != '"' && row[end] != '\\') {
            end++;
        }
        return end;
    }

    private static String text(byte[] row, int from, int to) {
        return new String(row, from, to - from, StandardCharsets.UTF_8);
    }
}
