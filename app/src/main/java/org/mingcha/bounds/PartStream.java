package org.mingcha.bounds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One part as it is unpacked: counts its bytes, and those that the parser has to hold at once. */
final class PartStream extends FilterInputStream {
    private final WorkbookTally tally;
    private long sinceEvent;

    PartStream(InputStream in, WorkbookTally tally) {
        super(in);
        this.tally = tally;
    }

    /** The parser has let go of what it had read. */
    void event() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        OutOfTime.check();
        int read = super.read(into, from, most);
        if (read > 0) {
            tally.unpacked(read);
            sinceEvent += read;
            WorkbookTally.require(sinceEvent <= WorkbookBounds.TAG);
        }
        return read;
    }

    /** What is no XML, no reader reads; it counts all the same. */
    void drain() throws IOException {
        var buffer = new byte[1 << 16];
        do event();
        while (read(buffer, 0, buffer.length) >= 0);
    }
}
