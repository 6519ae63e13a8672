package org.mingcha.ledger.sheet;

import org.mingcha.ledger.Reason;

/** Counts what is held of one file, row by row, and ends the reading where it is too much. */
final class ReadBudget {
    private static final int CELL = 32;
    private static final int PLACE = 4;

    private final String name;
    private final SheetLimits limits;
    private int rows;
    private long bytes;

    ReadBudget(String name, SheetLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** Before any is made: so many cells, the shortest there are. */
    void requireRoomFor(long cells) throws Unreadable {
        if (cells * (CELL + PLACE) > limits.heldBytes()) throw tooMuch();
    }

    void add(SheetRow row) throws Unreadable {
        if (++rows > limits.rows()) throw new Unreadable(Reason.TOO_MANY_ROWS, name, "" + limits.rows());
        for (var cell : row.cells())
            bytes += cell.isBlank() ? PLACE : PLACE + CELL + 2L * cell.text().length();
        bytes += 2L * row.comment().length();
        if (bytes > limits.heldBytes()) throw tooMuch();
    }

    private Unreadable tooMuch() {
        return new Unreadable(Reason.TOO_MUCH_CONTENT, name);
    }
}
