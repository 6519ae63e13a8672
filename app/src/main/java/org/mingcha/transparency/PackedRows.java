package org.mingcha.transparency;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Rows to be sealed, from where they were kept one after another, the length of each before it. */
public final class PackedRows implements Iterator<byte[]> {
    private final DataInputStream in;
    private long left;

    public PackedRows(DataInputStream in, long count) {
        this.in = in;
        this.left = count;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public byte[] next() {
        if (left-- <= 0) {
            throw new NoSuchElementException();
        }
        try {
            return in.readNBytes(in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
