package org.mingcha.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that nobody should have to import. */
final class BadFiles {
    private static final int CHUNK = 1 << 20;

    private BadFiles() {}

    static Path empty(Path file) throws IOException {
        return Files.write(file, new byte[0]);
    }

    /** Begins like a photograph. */
    static Path photograph(Path file) throws IOException {
        byte[] bytes = new byte[4_000];
        Arrays.fill(bytes, (byte) 7);
        byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(start, 0, bytes, 0, start.length);
        return Files.write(file, bytes);
    }

    /** Two gigabytes of nothing, without using the disk. */
    static Path huge(Path file) throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    /** The workbook, as Excel saves it under a password. */
    static Path encrypted(Path workbook, Path file) throws Exception {
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var to = encryptor.getDataStream(system)) {
                Files.copy(workbook, to);
            }
            try (var out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        return file;
    }

    /** The first half of the workbook, as a broken download leaves it. */
    static Path broken(Path workbook, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(workbook);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** The workbook with one cell that unpacks to a gigabyte. */
    static Path bomb(Path workbook, Path file) throws IOException {
        try (var in = new ZipFile(workbook.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) inflate(content, out);
                else out.write(content);
                out.closeEntry();
            }
        }
        return file;
    }

    private static void inflate(byte[] sheet, ZipOutputStream out) throws IOException {
        var text = new String(sheet, StandardCharsets.UTF_8);
        int end = text.indexOf("</sheetData>");
        out.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        out.write("<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8));
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 1024; i++) chunk.writeTo(out);
        out.write(("</t></is></c></row>" + text.substring(end)).getBytes(StandardCharsets.UTF_8));
    }
}
