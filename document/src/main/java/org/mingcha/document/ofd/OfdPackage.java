package org.mingcha.document.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a file, packed in the order in which they were put. */
public final class OfdPackage {
    /** When a part was packed is no news. At the earliest that a zip can say Java adds a time of the machine's own zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public void put(String name, byte[] part) {
        if (parts.put(name, part) != null) {
            throw new IllegalStateException(name + " twice");
        }
    }

    public void put(String name, String xml) {
        put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** @param first stands before all others */
    public byte[] zip(String first, String xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, first, xml.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(first, e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
