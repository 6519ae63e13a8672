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
    OUTSIDE_GRID
}
