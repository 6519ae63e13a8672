package org.mingcha.ledger.sheet;

import java.io.IOException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.ledger.Reason;

/**
 * Counts the cells of an XLS record by record before POI makes them all: it makes each row as wide as its last cell, and
 * of two bytes of a run of blanks a whole cell.
 */
final class XlsCells implements HSSFListener {
    /** The grid of Excel 97 ends at IV65536; a row's number has no room for more. */
    private static final int COLUMNS = 256;

    private static final int CELLS = 2_000_000;

    private final String name;
    private long cells;
    private boolean isOutside;

    XlsCells(String name) {
        this.name = name;
    }

    void check(POIFSFileSystem ole) throws IOException, Unreadable {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(this);
        new HSSFEventFactory().processWorkbookEvents(request, ole);
        if (isOutside) throw new Unreadable(Reason.CELL_OUTSIDE_GRID, name);
        if (cells > CELLS) throw new Unreadable(Reason.TOO_MUCH_CONTENT, name);
    }

    @Override
    public void processRecord(Record record) {
        OutOfTime.check();
        if (record instanceof CellValueRecordInterface cell) {
            count(1, cell.getColumn());
        } else if (record instanceof MulBlankRecord run) {
            count(run.getNumColumns(), run.getLastColumn());
        }
    }

    private void count(int more, int last) {
        cells += Math.max(1, more);
        isOutside |= last < 0 || last >= COLUMNS;
    }
}
