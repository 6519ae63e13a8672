package org.mingcha.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Writes a bundle's zip: entries sorted by name, stored without compression, one fixed time, nothing optional. The same
 * files give the same bytes with every Java, which compressed ones would not.
 */
final class StoredZip {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_SIZE = 30;
    static final int CENTRAL_SIZE = 46;
    static final int END_SIZE = 22;

    private static final short VERSION = 20;
    private static final short FIRST_OF_JANUARY_1980 = 0x21;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

    private StoredZip() {}

    static byte[] write(SortedMap<String, byte[]> files) {
        var zip = new StoredZip();
        files.entrySet().forEach(zip::add);
        return zip.finish(files.size());
    }

    private void add(Map.Entry<String, byte[]> file) {
        var name = file.getKey().getBytes(StandardCharsets.US_ASCII);
        var common = common(name, file.getValue());
        var offset = out.size();
        out.writeBytes(buffer(4).putInt(LOCAL).array());
        out.writeBytes(common);
        out.writeBytes(name);
        out.writeBytes(file.getValue());
        directory.writeBytes(buffer(6).putInt(CENTRAL).putShort(VERSION).array());
        directory.writeBytes(common);
        directory.writeBytes(buffer(14).putInt(10, offset).array());
        directory.writeBytes(name);
    }

    /** What both headers of an entry share. */
    private static byte[] common(byte[] name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return buffer(26)
                .putShort(VERSION)
                .putInt(0)
                .putShort((short) 0)
                .putShort(FIRST_OF_JANUARY_1980)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .putInt(bytes.length)
                .putShort((short) name.length)
                .array();
    }

    private byte[] finish(int count) {
        var offset = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(END_SIZE)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(offset)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
