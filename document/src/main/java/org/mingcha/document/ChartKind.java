package org.mingcha.document;

import java.util.Optional;
import java.util.stream.Stream;

/** The forms of charts, by their names in {@code paper.json}. */
public enum ChartKind {
    /** Upright bars side by side, for months. */
    COLUMNS("columns");

    private final String code;

    ChartKind(String code) {
        this.code = code;
    }

    static Optional<ChartKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
