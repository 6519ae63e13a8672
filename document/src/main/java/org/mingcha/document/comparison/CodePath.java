package org.mingcha.document.comparison;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.mingcha.document.code.CodeModules;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** A page's code as it is drawn: in a measure of its own, runs of dark modules row by row, filled once, and nothing else. */
final class CodePath {
    private static final int MOST_SIDE = 177;

    private final String place;
    private final BitSet dark = new BitSet();
    private double[] measure = {};
    private int side;
    private boolean isOpen;
    private boolean isFilled;

    CodePath(String place) {
        this.place = place;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** @param matrix from modules to points, downward */
    void open(double[] matrix) {
        if (measure.length > 0 || matrix[0] <= 0 || matrix[3] != -matrix[0] || matrix[1] != 0 || matrix[2] != 0) {
            throw odd();
        }
        measure = matrix;
        isOpen = true;
    }

    void close() {
        isOpen = false;
    }

    /** False: what ends it. */
    boolean operate(String operator, List<PdfValue> operands) {
        switch (operator) {
            case "re" -> run(operands);
            case "f" -> {
                if (isFilled || dark.isEmpty()) {
                    throw odd();
                }
                isFilled = true;
            }
            case "Q" -> {
                return false;
            }
            default -> throw odd();
        }
        return true;
    }

    private void run(List<PdfValue> operands) {
        if (isFilled || operands.size() != 4) {
            throw odd();
        }
        int column = whole(operands.get(0));
        int row = whole(operands.get(1));
        int end = column + whole(operands.get(2));
        int from = row * MOST_SIDE + column;
        if (end > MOST_SIDE
                || row >= MOST_SIDE
                || end == column
                || whole(operands.get(3)) != 1
                || dark.nextSetBit(from) >= 0) {
            throw odd();
        }
        dark.set(from, row * MOST_SIDE + end);
        side = Math.max(side, Math.max(end, row + 1));
    }

    private int whole(PdfValue value) {
        if (value instanceof PdfValue.Number(double number) && number == (int) number && number >= 0) {
            return (int) Math.min(MOST_SIDE, number);
        }
        throw odd();
    }

    Optional<ShownCode> shown() {
        if (measure.length == 0) {
            return Optional.empty();
        }
        if (!isFilled) {
            throw odd();
        }
        BitSet modules = new BitSet(side * side);
        dark.stream().forEach(at -> modules.set(at / MOST_SIDE * side + at % MOST_SIDE));
        return Optional.of(new ShownCode(measure[4], measure[5], measure[0], new CodeModules(side, modules)));
    }

    private RefusedDocument odd() {
        return new RefusedDocument(Oddity.PICTURE, place + ": cm");
    }
}
