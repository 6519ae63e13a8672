package org.mingcha.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A PNG without EXIF, texts, time and anything behind its end. */
final class PngCleaner {
    private static final int SIGNATURE = 8;
    private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private PngCleaner() {}

    static Optional<byte[]> clean(byte[] png) {
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE);
        var in = ByteBuffer.wrap(png);
        for (int at = SIGNATURE; at + 12 <= png.length; ) {
            long size = 12L + in.getInt(at);
            if (size < 12 || at + size > png.length) {
                return Optional.empty();
            }
            var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!DROPPED.contains(type)) {
                out.write(png, at, (int) size);
            }
            if (type.equals("IEND")) {
                return Optional.of(out.toByteArray());
            }
            at += (int) size;
        }
        return Optional.empty();
    }
}
