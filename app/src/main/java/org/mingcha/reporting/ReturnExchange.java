package org.mingcha.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mingcha.accounts.Actor;

/**
 * Filed returns as files. What goes out comes in elsewhere as the same filings, except for when it was filed: that is the
 * taking server's to say.
 */
public interface ReturnExchange {
    /**
     * Writes what is filed and sealed in a unit's subtree, period by period, units in official order; false: no such unit
     * or return, and nothing was written.
     */
    boolean export(Actor actor, ExportReturns command, OutputStream to) throws IOException;

    /** Reads a file of returns; tells its format by its content. Writes nothing. */
    ReturnsFile read(String returnId, Path file, String name);

    /**
     * Files row by row, each in its own transaction: a refused row stops no other, and after a crash the same file can be
     * sent again, since what is filed already is not filed twice. Nothing that stands is changed.
     *
     * @param dryRun only says what would become of each row
     */
    ReturnsImported file(Actor actor, ReturnsFile.Rows rows, boolean dryRun);
}
