package org.mingcha.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What a broken disk, or a hostile hand, makes of a file; the same for the same seed. */
public final class Damage {
    private final Random random;

    public Damage(long seed) {
        this.random = new Random(seed);
    }

    /** Some bytes changed, or the end cut off. */
    public byte[] bytes(byte[] whole) {
        if (random.nextInt(4) == 0) return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        var bytes = whole.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    /** An XLSX: each second time its container stays whole, so that the damage reaches whoever reads the part. */
    public byte[] workbook(byte[] whole, int trial) throws IOException {
        return trial % 2 == 0 ? bytes(whole) : parts(whole);
    }

    private byte[] parts(byte[] whole) throws IOException {
        var file = Files.createTempFile("whole", ".xlsx");
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(Files.write(file, whole).toFile());
                var zip = new ZipOutputStream(out)) {
            for (var part : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                var bytes = in.getInputStream(part).readAllBytes();
                zip.write(random.nextBoolean() ? bytes(bytes) : bytes);
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
