package org.mingcha.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a TrueType file from its tables: directory, checksums, padding. */
final class TableFile {
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;
    private static final int WHOLE = 0xB1B0AFBA;

    private final SortedMap<String, byte[]> tables = new TreeMap<>();

    TableFile put(String name, byte[] table) {
        tables.put(name, table);
        return this;
    }

    byte[] bytes() {
        int length = DIRECTORY + RECORD * tables.size();
        for (byte[] table : tables.values()) {
            length += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        directory(out);
        int record = DIRECTORY;
        int at = DIRECTORY + RECORD * tables.size();
        int head = at;
        for (var table : tables.entrySet()) {
            out.put(at, table.getValue());
            out.put(record, table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(record + 4, sum(out, at, padded(table.getValue().length)));
            out.putInt(record + 8, at).putInt(record + 12, table.getValue().length);
            head = table.getKey().equals("head") ? at : head;
            record += RECORD;
            at += padded(table.getValue().length);
        }
        out.putInt(head + 8, WHOLE - sum(out, 0, length));
        return out.array();
    }

    private void directory(ByteBuffer out) {
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0, 0x00010000).putShort(4, (short) tables.size());
        out.putShort(6, (short) (power * RECORD));
        out.putShort(8, (short) Integer.numberOfTrailingZeros(power));
        out.putShort(10, (short) ((tables.size() - power) * RECORD));
    }

    private static int sum(ByteBuffer data, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += data.getInt(at);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
