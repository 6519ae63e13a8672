package org.mingcha.document.code;

import com.google.zxing.ChecksumException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code's modules, row by row from its upper left corner, at the level that a seventh of it may be dirty.
 *
 * @param side how many there are in a row
 */
public record CodeModules(int side, BitSet dark) {
    private static final int LEAST_SIDE = 21;
    private static final int MOST_SIDE = 177;
    private static final int STEP = 4;
    private static final int MASKS = 8;

    public CodeModules {
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    /** Dark modules side by side. */
    public record Run(int column, int row, int length) {}

    /** @param letters of those that a code packs densely */
    public static CodeModules of(String letters) {
        return encoded(letters, Map.of())
                .orElseThrow(() -> new IllegalArgumentException("no code holds " + letters.length() + " letters"));
    }

    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            int end = (row + 1) * side;
            for (int from = dark.nextSetBit(row * side); from >= 0 && from < end; ) {
                int to = Math.min(end, dark.nextClearBit(from));
                runs.add(new Run(from - row * side, row, to - from));
                from = dark.nextSetBit(to);
            }
        }
        return runs;
    }

    /**
     * What the modules say, where every one of them is as a code of these letters has it: what a reader would repair could
     * be drawn to be seen by eyes alone.
     */
    public Optional<String> letters() {
        if (side < LEAST_SIDE || side > MOST_SIDE || (side - 1) % STEP != 0) {
            return Optional.empty();
        }
        BitMatrix matrix = new BitMatrix(side);
        dark.stream().filter(at -> at < side * side).forEach(at -> matrix.set(at % side, at / side));
        try {
            return Optional.of(new Decoder().decode(matrix).getText()).filter(this::isExactly);
        } catch (ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }

    private boolean isExactly(String letters) {
        for (int mask = 0; mask < MASKS; mask++) {
            Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
            hints.put(EncodeHintType.QR_VERSION, (side - LEAST_SIDE) / STEP + 1);
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
            if (encoded(letters, hints).filter(this::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<CodeModules> encoded(String letters, Map<EncodeHintType, Object> hints) {
        try {
            QRCode code = Encoder.encode(letters, ErrorCorrectionLevel.M, hints);
            int side = code.getMatrix().getWidth();
            BitSet dark = new BitSet(side * side);
            for (int at = 0; at < side * side; at++) {
                dark.set(at, code.getMatrix().get(at % side, at / side) == 1);
            }
            return Optional.of(new CodeModules(side, dark));
        } catch (WriterException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
