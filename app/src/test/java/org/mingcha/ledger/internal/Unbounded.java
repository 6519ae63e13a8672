package org.mingcha.ledger.internal;

import java.util.Collection;

/** Any number of bytes, and nothing is swept. */
final class Unbounded implements StoredFiles {
    @Override
    public void touch(Collection<String> digests) {}

    @Override
    public void charge(String unit, long bytes) {}
}
