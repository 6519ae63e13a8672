package org.mingcha.ledger.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingcha.ledger.Reason;

/**
 * Unpacks every part of an XLSX once, into nothing, and counts. What a bomb declares about its own size is never
 * believed; what it declares honestly is refused without unpacking.
 */
final class ZipGuard {
    private static final int MOST_PARTS = 5_000;
    private final String name;
    private final Limits limits;
    private long inflated;

    ZipGuard(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    void check(Path file) throws IOException, Unreadable {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("xl/workbook.xml") == null) throw new Unreadable(Reason.FILE_WRONG_TYPE, name);
            if (zip.size() > MOST_PARTS || declared(zip) > limits.inflatedBytes()) throw bomb();
            for (var parts = zip.entries(); parts.hasMoreElements(); ) count(zip, parts.nextElement());
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private static long declared(ZipFile zip) {
        return zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
    }

    private void count(ZipFile zip, ZipEntry part) throws IOException, Unreadable {
        long most = part.getName().endsWith("sharedStrings.xml") ? limits.stringBytes() : limits.inflatedBytes();
        long size = 0;
        var buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                inflated += read;
                if (size > most || inflated > limits.inflatedBytes()) throw bomb();
            }
        }
    }

    private Unreadable bomb() {
        return new Unreadable(Reason.FILE_BOMB, name, Long.toString(limits.inflatedBytes() >> 20));
    }
}
