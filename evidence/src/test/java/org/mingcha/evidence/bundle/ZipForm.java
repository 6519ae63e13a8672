package org.mingcha.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Forms of a zip in which the same parts can be handed out, and with what a verifier exits for a bundle that holds. */
public enum ZipForm {
    AS_WRITTEN(0, StoredZip::write),
    DEFLATED_WITH_DESCRIPTORS(0, files -> packed(files, each -> {})),
    IN_ANOTHER_ORDER(0, files -> packed(files.reversed(), each -> {})),
    ANOTHER_TIME(0, files -> packed(files, each -> each.setTime(1_700_000_000_000L))),

    BYTES_BEFORE(1, files -> joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), StoredZip.write(files))),
    BYTES_AFTER(1, files -> joined(StoredZip.write(files), new byte[1])),
    BYTES_BETWEEN(1, ZipForm::withGap),
    ENTRY_COMMENT(1, files -> packed(files, each -> each.setComment("x"))),
    ARCHIVE_COMMENT(1, ZipForm::withComment),
    EXTRA_FIELD(1, files -> packed(files, each -> each.setExtra(new byte[] {0x0a, 0x4d, 1, 0, 0}))),
    FOLDER(1, files -> packed(with(files, "chain/", new byte[0]), each -> {})),
    FORBIDDEN_NAME(1, files -> StoredZip.write(with(files, "report .pdf", new byte[1]))),
    NAME_TWICE(1, ZipForm::withNameTwice),
    ENCRYPTED(1, files -> flagged(files, 0x1)),
    STRONGLY_ENCRYPTED(1, files -> flagged(files, 0x40)),
    DESCRIPTOR_WITHOUT_SIGNATURE(1, ZipForm::withBareDescriptor),
    OTHER_METHOD(1, files -> patched(files, (zip, at) -> zip.putShort(at, (short) 12), 8, 10)),
    ZIP64_SIZES(1, files -> patched(files, (zip, at) -> zip.putInt(at, -1), 22, 24)),
    ZIP64_COUNT(
            1,
            files -> atEnd(files, (zip, at) -> zip.putShort(at + 8, (short) -1).putShort(at + 10, (short) -1))),
    SECOND_DISK(1, files -> atEnd(files, (zip, at) -> zip.putShort(at + 4, (short) 1))),
    WRONG_CHECKSUM(1, files -> patched(files, (zip, at) -> zip.putInt(at, 7), 14, 16)),
    HEADERS_THAT_DIFFER(1, files -> patched(files, (zip, at) -> zip.putInt(at, 7), 14, -1)),
    DIRECTORY_ELSEWHERE(1, files -> atEnd(files, (zip, at) -> zip.putInt(at + 16, 0))),
    BOMB(1, files -> packed(with(files, "report.html", new byte[20_000_000]), each -> {})),

    WITHOUT_ITS_END(2, files -> Arrays.copyOf(StoredZip.write(files), StoredZip.write(files).length - 1)),
    CUT_IN_HALF(2, files -> Arrays.copyOf(StoredZip.write(files), StoredZip.write(files).length / 2)),
    WITHOUT_PARTS(2, files -> StoredZip.write(new TreeMap<>())),
    ANOTHER_ODD_ZIP(2, files -> StoredZip.write(new TreeMap<>(Map.of("[Content_Types].xml", new byte[1])))),
    NO_ZIP(2, files -> "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

    private final int exit;
    private final Function<SortedMap<String, byte[]>, byte[]> writer;

    ZipForm(int exit, Function<SortedMap<String, byte[]>, byte[]> writer) {
        this.exit = exit;
        this.writer = writer;
    }

    public int exit() {
        return exit;
    }

    public byte[] of(SortedMap<String, byte[]> files) {
        return writer.apply(files);
    }

    /** Changes a zip at a place. */
    private interface Patch {
        void apply(ByteBuffer zip, int at);
    }

    private static byte[] packed(SortedMap<String, byte[]> files, Consumer<ZipEntry> change) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                change.accept(entry);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static SortedMap<String, byte[]> with(SortedMap<String, byte[]> files, String name, byte[] bytes) {
        var all = new TreeMap<>(files);
        all.put(name, bytes);
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    /** The first entry is changed in its local header and in the directory; -1: not there. */
    private static byte[] patched(SortedMap<String, byte[]> files, Patch patch, int local, int central) {
        var zip = buffer(StoredZip.write(files));
        patch.apply(zip, local);
        if (central >= 0) {
            patch.apply(zip, directory(zip) + central);
        }
        return zip.array();
    }

    private static byte[] flagged(SortedMap<String, byte[]> files, int flag) {
        return patched(files, (zip, at) -> zip.putShort(at, (short) flag), 6, 8);
    }

    private static byte[] atEnd(SortedMap<String, byte[]> files, Patch patch) {
        var zip = buffer(StoredZip.write(files));
        patch.apply(zip, zip.capacity() - StoredZip.END_SIZE);
        return zip.array();
    }

    private static byte[] withGap(SortedMap<String, byte[]> files) {
        var zip = StoredZip.write(files);
        var directory = directory(buffer(zip));
        var head = joined(Arrays.copyOf(zip, directory), new byte[3]);
        return moved(joined(head, Arrays.copyOfRange(zip, directory, zip.length)), directory + 3);
    }

    private static byte[] withComment(SortedMap<String, byte[]> files) {
        var zip = buffer(joined(StoredZip.write(files), "x".getBytes(StandardCharsets.US_ASCII)));
        return zip.putShort(zip.capacity() - 3, (short) 1).array();
    }

    /** Another text under the name of a part that is there: which one is read would be the reader's taste. */
    private static byte[] withNameTwice(SortedMap<String, byte[]> files) {
        var zip = StoredZip.write(with(files, "checkpoin2", "x".getBytes(StandardCharsets.US_ASCII)));
        var text = new String(zip, StandardCharsets.ISO_8859_1).replace("checkpoin2", "checkpoint");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withBareDescriptor(SortedMap<String, byte[]> files) {
        var zip = packed(files, each -> {});
        var directory = directory(buffer(zip));
        var head = joined(Arrays.copyOf(zip, directory - 16), Arrays.copyOfRange(zip, directory - 12, directory));
        return moved(joined(head, Arrays.copyOfRange(zip, directory, zip.length)), directory - 4);
    }

    private static byte[] moved(byte[] zip, int directory) {
        return buffer(zip)
                .putInt(zip.length - StoredZip.END_SIZE + 16, directory)
                .array();
    }

    private static int directory(ByteBuffer zip) {
        return zip.getInt(zip.capacity() - StoredZip.END_SIZE + 16);
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
