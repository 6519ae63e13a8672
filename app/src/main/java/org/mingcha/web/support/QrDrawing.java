package org.mingcha.web.support;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a QR code, as SVG draws it.
 *
 * @param side modules of the whole picture, its quiet border included
 * @param path of the dark modules
 */
public record QrDrawing(int side, String path) {
    /** ISO/IEC 18004 asks for four modules of quiet. */
    private static final int QUIET = 4;

    public static QrDrawing of(String text) {
        var matrix = encoded(text);
        return new QrDrawing(matrix.getWidth() + 2 * QUIET, drawn(matrix));
    }

    private static ByteMatrix encoded(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static String drawn(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return path.toString();
    }
}
