package org.mingcha.reporting.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
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
            out.writeShort(bytes.length);
            out.write(bytes);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Iterator<byte[]> iterator() {
        var in = new DataInputStream(new ByteArrayInputStream(packed.toByteArray()));
        return new Iterator<>() {
            private int left = count;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public byte[] next() {
                if (left-- <= 0) {
                    throw new NoSuchElementException();
                }
                try {
                    return in.readNBytes(in.readUnsignedShort());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
