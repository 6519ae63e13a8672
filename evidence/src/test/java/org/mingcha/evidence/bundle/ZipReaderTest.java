package org.mingcha.evidence.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipReaderTest {
    private static final TreeMap<String, byte[]> FILES = new TreeMap<>(Map.of(
            "manifest.json", utf8("{}"), "chain/CN", utf8(""), "checkpoint", utf8("a.invalid/log\n0\n".repeat(40))));

    @Test
    void readsWhatTheWriterWrites() {
        var contents = ZipReader.read(StoredZip.write(FILES)).orElseThrow();
        assertTrue(contents.oddities().isEmpty());
        assertEquals(FILES.keySet(), contents.files().keySet());
        FILES.forEach((name, bytes) -> assertArrayEquals(bytes, contents.files().get(name)));
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertArrayEquals(StoredZip.write(FILES), StoredZip.write(new TreeMap<>(FILES)));
    }

    @Test
    void readsWhatAnotherPackerMadeOfTheSameFiles() throws IOException {
        var contents = ZipReader.read(packed()).orElseThrow();
        assertEquals("[]", contents.oddities().toString());
        FILES.forEach((name, bytes) -> assertArrayEquals(bytes, contents.files().get(name)));
    }

    @Test
    void noticesEachChangedByte() throws IOException {
        for (var zip : new byte[][] {StoredZip.write(FILES), packed()}) {
            for (var at = 0; at < zip.length; at++) {
                var changed = zip.clone();
                changed[at] ^= 0x41;
                var contents = ZipReader.read(changed);
                assertTrue(contents.isEmpty() || isNoticed(contents.get()), "byte " + at + " of " + zip.length);
            }
        }
    }

    @Test
    void noticesBytesBeforeBetweenAndAfter() {
        var zip = StoredZip.write(FILES);
        var before = new ByteArrayOutputStream();
        before.writeBytes(utf8("#!/bin/sh\n"));
        before.writeBytes(zip);
        assertFalse(
                ZipReader.read(before.toByteArray()).orElseThrow().oddities().isEmpty());
        var after = new ByteArrayOutputStream();
        after.writeBytes(zip);
        after.write(0);
        assertFalse(ZipReader.read(after.toByteArray()).orElseThrow().oddities().isEmpty());
    }

    @Test
    void takesNoFolders() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("proofs/"));
        }
        var contents = ZipReader.read(out.toByteArray()).orElseThrow();
        assertEquals(ZipOddity.Kind.NAME, contents.oddities().getFirst().kind());
        assertTrue(contents.files().isEmpty());
    }

    @Test
    void refusesABombBeforeUnpackingIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("figures.json"));
            zip.write(new byte[20_000_000]);
        }
        var contents = ZipReader.read(out.toByteArray()).orElseThrow();
        assertEquals(ZipOddity.Kind.COMPRESSION, contents.oddities().getFirst().kind());
        assertTrue(contents.files().isEmpty());
    }

    @Test
    void entriesThatLieOverEachOtherAreReadOnce() {
        var one = StoredZip.write(new TreeMap<>(Map.of("facts/1.json", new byte[10_000])));
        var end = one.length - StoredZip.END_SIZE;
        var from = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
        var zip = new ByteArrayOutputStream();
        zip.write(one, 0, end);
        for (var i = 1; i < 50; i++) {
            zip.write(one, from, end - from);
        }
        var tail = Arrays.copyOfRange(one, end, one.length);
        tail[8] = tail[10] = 50;
        zip.writeBytes(tail);
        var oddities = ZipReader.read(zip.toByteArray()).orElseThrow().oddities();
        assertTrue(oddities.stream().anyMatch(odd -> odd.kind() == ZipOddity.Kind.END));
        assertTrue(oddities.stream().noneMatch(odd -> odd.kind() == ZipOddity.Kind.DUPLICATE));
    }

    @Test
    void whatIsNoZipIsEmpty() {
        assertTrue(ZipReader.read(utf8("%PDF-1.7")).isEmpty());
        assertTrue(ZipReader.read(new byte[0]).isEmpty());
    }

    private static boolean isNoticed(ZipContents contents) {
        return !contents.oddities().isEmpty() || !contents.files().keySet().equals(FILES.keySet());
    }

    private static byte[] packed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
