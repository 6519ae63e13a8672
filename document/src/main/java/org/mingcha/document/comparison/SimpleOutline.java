package org.mingcha.document.comparison;

import java.nio.ByteBuffer;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** A glyph's contours as TrueType writes them, read only to know where they end. */
record SimpleOutline(ByteBuffer outline) {
    private static final int HEADER = 10;
    private static final int REPEATED = 0x08;

    int length() {
        int contours = outline.getShort(0);
        if (contours == 0) {
            return HEADER;
        }
        int ends = HEADER + contours * 2;
        if (outline.getShort(ends) != 0) {
            throw new RefusedDocument(Oddity.FONT, "a glyph with a program");
        }
        return points((outline.getShort(ends - 2) & 0xffff) + 1, ends + 2);
    }

    private int points(int count, int from) {
        int at = from;
        int coordinates = 0;
        for (int point = 0; point < count; ) {
            int flag = outline.get(at++);
            int times = 1 + ((flag & REPEATED) != 0 ? outline.get(at++) & 0xff : 0);
            coordinates += times * (size(flag, 0x02, 0x10) + size(flag, 0x04, 0x20));
            point += times;
        }
        return at + coordinates;
    }

    /** Bytes that one coordinate takes: one, two, or none where it is the one before. */
    private static int size(int flag, int isShort, int isSame) {
        if ((flag & isShort) != 0) {
            return 1;
        }
        return (flag & isSame) != 0 ? 0 : 2;
    }
}
