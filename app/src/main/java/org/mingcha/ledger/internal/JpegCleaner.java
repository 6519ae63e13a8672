package org.mingcha.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * A JPEG without EXIF, GPS, XMP, IPTC, comments and anything behind its end (phones hide a film there). Which way up it
 * is shown is kept: without it half of all photographs lie on their side.
 */
final class JpegCleaner {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private JpegCleaner(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
        out.write(0xff);
        out.write(0xd8);
    }

    /** Empty for a file whose segments cannot be followed to the end of the image. */
    static Optional<byte[]> clean(byte[] jpeg) {
        try {
            return new JpegCleaner(jpeg).clean();
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> clean() {
        while (true) {
            if (byteAt(at) != 0xff) {
                return Optional.empty();
            }
            while (byteAt(at + 1) == 0xff) {
                at++;
            }
            int marker = byteAt(at + 1);
            if (marker == END_OF_IMAGE) {
                out.write(0xff);
                out.write(END_OF_IMAGE);
                return Optional.of(out.toByteArray());
            }
            segment(marker);
        }
    }

    private void segment(int marker) {
        int end = at + 2 + (byteAt(at + 2) << 8 | byteAt(at + 3));
        byteAt(end - 1);
        if (marker == APP1) {
            Orientation.in(in, at + 4, end).ifPresent(turn -> out.writeBytes(Orientation.segment(turn)));
        } else if (isKept(marker)) {
            out.write(in, at, end - at);
        }
        at = end;
        if (marker == START_OF_SCAN) {
            scan();
        }
    }

    private boolean isKept(int marker) {
        if (marker == COMMENT) {
            return false;
        }
        // JFIF, the colour profile and Adobe's colour transform are needed to show the picture right.
        boolean application = marker >= APP0 && marker <= APP15;
        boolean profile = marker == APP2 && startsWith("ICC_PROFILE");
        return !application || marker == APP0 || profile || marker == APP14;
    }

    private boolean startsWith(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (byteAt(at + 4 + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Compressed data up to the next marker: 0xff is followed by 0 or a restart marker inside it. */
    private void scan() {
        int from = at;
        while (byteAt(at) != 0xff || byteAt(at + 1) == 0 || byteAt(at + 1) >= 0xd0 && byteAt(at + 1) <= 0xd7) {
            at++;
        }
        out.write(in, from, at - from);
    }

    private int byteAt(int index) {
        return in[index] & 0xff;
    }
}
