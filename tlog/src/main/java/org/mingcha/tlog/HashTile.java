package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;

/** A hash tile with its content: {@code tile.width()} hashes, stored as 32 bytes each with nothing between. */
public record HashTile(Tile tile, List<Hash> hashes) {
    public HashTile {
        hashes = List.copyOf(hashes);
        if (tile.level() == Tile.ENTRIES || hashes.size() != tile.width()) {
            throw new IllegalArgumentException(hashes.size() + " hashes for " + tile);
        }
    }

    public static Checked<HashTile> parse(Tile tile, byte[] bytes) {
        return Malformed.check(() -> {
            if (bytes.length != tile.width() * Hash.SIZE) {
                throw new Malformed(Flaw.TILE_LENGTH, tile.path());
            }
            var hashes = new ArrayList<Hash>(tile.width());
            for (int i = 0; i < tile.width(); i++) {
                hashes.add(Hash.at(bytes, i * Hash.SIZE));
            }
            return new HashTile(tile, hashes);
        });
    }

    public byte[] bytes() {
        var bytes = new byte[hashes.size() * Hash.SIZE];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.SIZE);
        }
        return bytes;
    }
}
