package org.mingcha.evidence.bundle;

import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** One part of a bundle as the manifest lists it. */
public record FileEntry(Hash sha256, long size) {
    static FileEntry of(byte[] bytes) {
        return new FileEntry(Hashing.sha256(bytes), bytes.length);
    }

    public boolean matches(byte[] bytes) {
        return equals(of(bytes));
    }
}
