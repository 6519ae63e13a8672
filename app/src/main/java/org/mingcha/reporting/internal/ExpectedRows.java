package org.mingcha.reporting.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.transparency.PackedRows;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The rows that {@code period.opened} seals: {@code [unit, owes or exempt, reason]}. Held packed in one array, some thirty
 * bytes a unit, because the log streams them in on the connection that would have to read them.
 */
final class ExpectedRows implements RosterTable.Row {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(packed);
    private int count;

    @Override
    public void of(String unit, @Nullable String exempt) {
        var row = JsonNodeFactory.instance.arrayNode();
        row.add(unit).add(exempt == null ? "owes" : "exempt").add(exempt == null ? "" : exempt);
        try {
            var bytes = CanonicalJson.of(row);
            out.writeInt(bytes.length);
            out.write(bytes);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Iterator<byte[]> iterator() {
        return new PackedRows(new DataInputStream(new ByteArrayInputStream(packed.toByteArray())), count);
    }
}
