package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.tlog.Hash;

/** Hashes packed side by side, as columns hold them. */
final class Hashes {
    private Hashes() {}

    static byte[] pack(List<Hash> hashes) {
        var packed = new byte[hashes.size() * Hash.SIZE];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, packed, i * Hash.SIZE, Hash.SIZE);
        }
        return packed;
    }

    static List<Hash> unpack(byte[] packed) {
        var hashes = new ArrayList<Hash>(packed.length / Hash.SIZE);
        for (int at = 0; at < packed.length; at += Hash.SIZE) {
            hashes.add(Hash.at(packed, at));
        }
        return hashes;
    }

    static List<String> hex(byte[] packed) {
        return unpack(packed).stream().map(Hash::hex).toList();
    }

    /** The 32 bytes at this place; zeros beyond the end, which only an altered column has. */
    static byte[] slice(byte[] packed, int place) {
        return place * Hash.SIZE > packed.length
                ? new byte[Hash.SIZE]
                : Arrays.copyOfRange(packed, place * Hash.SIZE, (place + 1) * Hash.SIZE);
    }
}
