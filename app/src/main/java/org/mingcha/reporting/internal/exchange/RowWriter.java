package org.mingcha.reporting.internal.exchange;

import java.io.Closeable;
import java.io.IOException;

/** Writes returns one by one, so that a country's are never held as a whole. */
public interface RowWriter extends Closeable {
    void write(FiledRow row) throws IOException;
}
