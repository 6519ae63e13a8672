package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file is, told by its first bytes. */
enum FileKind {
    ZIP,
    OLE2,
    TEXT,
    OTHER;

    private static final int SAMPLE = 4096;

    static FileKind of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(SAMPLE));
        }
    }

    static FileKind of(byte[] start) {
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) return ZIP;
        if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return OLE2;
        if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) return TEXT;
        return hasControlBytes(start) || isMarkup(start) ? OTHER : TEXT;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xff) != magic[i]) return false;
        return true;
    }

    private static boolean hasControlBytes(byte[] start) {
        for (byte each : start)
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') return true;
        return false;
    }

    /** Web pages and XML named .xls, as some systems export them; PDF and RTF too. */
    private static boolean isMarkup(byte[] start) {
        var head = new String(Arrays.copyOf(start, Math.min(start.length, 64)), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("\u00ef\u00bb\u00bf")) head = head.substring(3).strip();
        return head.startsWith("<") || head.startsWith("%pdf") || head.startsWith("{\\rtf");
    }
}
