package org.mingcha.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An evidence bundle in a forger's hands: nothing of Mingcha is used but what docs/spec says. */
final class Bundle {
    private static final String MANIFEST = "manifest.json";
    private static final String SEAL = "seal/facts";

    private final TreeMap<String, byte[]> parts;

    private Bundle(Map<String, byte[]> parts) {
        this.parts = new TreeMap<>(parts);
    }

    static Bundle read(Path file) {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), zip.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(parts);
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** A copy with the same bit of each of these parts turned over. */
    Bundle flipped(Set<String> changed, int position, int bit) {
        var copy = new Bundle(parts);
        for (String part : changed) {
            byte[] bytes = parts.get(part).clone();
            bytes[position] ^= (byte) (1 << bit);
            copy.parts.put(part, bytes);
        }
        return copy;
    }

    Bundle without(String part) {
        var copy = new Bundle(parts);
        copy.parts.remove(part);
        return copy.mended(MANIFEST, copy.text(MANIFEST).replaceFirst(listed(part) + ",?", ""));
    }

    /** A copy with this part changed and every digest that hangs on it made right again. */
    Bundle changed(String part, UnaryOperator<String> change) {
        return mended(part, change.apply(text(part)));
    }

    Bundle replaced(String part, byte[] bytes) {
        var copy = new Bundle(parts);
        copy.parts.put(part, bytes);
        if (part.equals(SEAL)) return copy;
        if (part.equals(MANIFEST)) return copy.mended(SEAL, text(SEAL).replace(sha256(parts.get(part)), sha256(bytes)));
        String line = "\"" + part + "\":{\"sha256\":\"" + sha256(bytes) + "\",\"size\":" + bytes.length + "}";
        return copy.mended(MANIFEST, text(MANIFEST).replaceFirst(listed(part), line));
    }

    private Bundle mended(String part, String text) {
        return replaced(part, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String listed(String part) {
        return "\"\\Q" + part + "\\E\":\\{[^}]*\\}";
    }

    /** Packed anew with right checksums. */
    byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(stored(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        // Within what a zip's own date can say: else a field is added.
        entry.setTimeLocal(LocalDateTime.of(2025, 6, 30, 12, 0));
        return entry;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
