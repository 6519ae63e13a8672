package org.mingcha.bounds;

/** What all parts of one workbook add up to; ends the check where it is too much. */
final class WorkbookTally {
    private final WorkbookBounds bounds;
    private long unpacked;
    private long kept;
    private long work;
    private long rows;

    WorkbookTally(WorkbookBounds bounds) {
        this.bounds = bounds;
    }

    WorkbookBounds bounds() {
        return bounds;
    }

    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > bounds.unpackedBytes()) throw new UnfitWorkbook(WorkbookFlaw.TOO_LARGE);
    }

    void keep(long bytes) {
        kept += bytes;
        require(kept <= bounds.keptBytes());
    }

    void work(long steps) {
        work += steps;
        require(work <= WorkbookBounds.WORK);
    }

    void row() {
        rows++;
        require(rows <= WorkbookBounds.ALL_ROWS);
    }

    long rows() {
        return rows;
    }

    static void require(boolean holds) {
        if (!holds) throw new UnfitWorkbook(WorkbookFlaw.TOO_MUCH);
    }
}
