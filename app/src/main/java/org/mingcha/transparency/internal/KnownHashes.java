package org.mingcha.transparency.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Tile;

/** The hashes of leaves as others keep them: what a leaf's own bytes are measured by. */
final class KnownHashes {
    private static final int KEPT = 64;

    private final LogStore store;
    private final Map<Long, Optional<List<Hash>>> tiles = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<List<Hash>>> eldest) {
            return size() > KEPT;
        }
    };

    KnownHashes(LogStore store) {
        this.store = store;
    }

    /** By its tile; on the right edge of the tree, where no tile is full yet, by its unit's chain. */
    Optional<Hash> of(LeafTable.StoredLeaf leaf) {
        return inTile(leaf.index()).or(() -> inChain(leaf));
    }

    Optional<Hash> inTile(long index) {
        return tiles.computeIfAbsent(index / Tile.FULL, this::tile)
                .map(hashes -> hashes.get((int) (index % Tile.FULL)));
    }

    private Optional<List<Hash>> tile(long position) {
        return store.log().tiles().tile(new Tile(0, position, Tile.FULL)).map(TileTable.StoredTile::hashes);
    }

    private Optional<Hash> inChain(LeafTable.StoredLeaf leaf) {
        var following = store.log().leaves().following(leaf);
        if (following.isPresent()) {
            return previous(following.get());
        }
        return Optional.ofNullable(
                        store.log().heads().unitHeads(List.of(leaf.unit())).get(leaf.unit()))
                .filter(head -> head.useq() == leaf.useq())
                .map(HeadTable.UnitHead::hash);
    }

    private static Optional<Hash> previous(LeafTable.StoredLeaf leaf) {
        try {
            return Optional.of(Leaf.parse(leaf.bytes()).prev());
        } catch (MalformedEvidence | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
