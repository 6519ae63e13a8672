package org.mingcha.bounds;

/**
 * What a workbook may be before a reader is let at it.
 *
 * @param unpackedBytes all its parts unpacked
 * @param keptBytes what a reader keeps while it goes from row to row: shared strings, formats, shared formulas; roughly
 */
public record WorkbookBounds(long unpackedBytes, long keptBytes) {
    /** The grid of Excel and WPS ends at XFD1048576. */
    static final int COLUMNS = 16_384;

    static final int ROWS = 1_048_576;
    /** A cell holds 32,767 characters, of which each may be written as several. */
    static final int TEXT = 1 << 17;
    /** A number has 17 digits; the time to read one grows with the square of its length. */
    static final int NUMBER = 1_000;
    /** Rows of all sheets, blank ones too: such a tag is six bytes. */
    static final long ALL_ROWS = 8_000_000;
    /** Steps of a reader: a place in a row, a cell, a formula looked at. Some seconds. */
    static final long WORK = 2_000_000_000;

    static final int PARTS = 5_000;
    /** From one tag to the next: the parser holds a tag whole. */
    static final int TAG = 8 << 20;

    static final int DEPTH = 256;
    /** Different names of tags and attributes: the parser keeps each for ever. */
    static final int NAMES = 4_096;
}
