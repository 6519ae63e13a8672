package org.mingcha.bounds;

/** Why no reader is let at a workbook. */
public enum WorkbookFlaw {
    /** A zip of something else. */
    NO_WORKBOOK,
    BROKEN,
    /** Unpacked. */
    TOO_LARGE,
    /** More rows, texts, formats or formulas than are read. */
    TOO_MUCH,
    /** A cell or a row beyond XFD1048576. */
    OUTSIDE_GRID;

    /** No office's program makes such a file: it is worth a line in the log. */
    boolean isContrived() {
        return this == TOO_LARGE || this == OUTSIDE_GRID;
    }
}
