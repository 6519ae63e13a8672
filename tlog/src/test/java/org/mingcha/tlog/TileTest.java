package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tile coordinates, growth tile by tile, and proofs out of tiles. */
class TileTest {
    private static final List<Hash> LEAVES = SeededSamples.leaves(65_537);
    private static final HashReader READER = Tree.reader(LEAVES);

    @Test
    void pathsAreThoseOfTheFormat() {
        assertEquals("tile/0/x001/x234/067", new Tile(0, 1_234_067, 256).path());
        assertEquals("tile/entries/000.p/8", Tile.entries(0, 8).path());
        assertEquals("tile/1/x001/000.p/255", new Tile(1, 1000, 255).path());
    }

    @Test
    void readsTheOneSpellingOfAPathOnly() {
        for (var tile : List.of(new Tile(0, 1_234_067, 256), Tile.entries(999, 8), new Tile(7, 0, 1))) {
            assertEquals(new Checked.Valid<>(tile), Tile.parse(tile.path()));
        }
        for (var path : List.of(
                "tile/8/000",
                "tile/0/1",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/0/000.p/08",
                "tile/0/x000/001",
                "tile/0/001/x002",
                "tile/00/001",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/data/000",
                "/tile/0/000")) {
            assertFalse(Tile.parse(path).isValid(), path);
        }
    }

    @Test
    void namesTheTilesOfTheFormatsOwnExample() {
        var paths = Tile.grown(0, 70_000).stream().map(Tile::path).toList();
        assertEquals(273 + 1 + 1 + 1 + 1, paths.size());
        assertTrue(paths.containsAll(
                List.of("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1")));
        assertEquals(274, Tile.grownEntries(0, 70_000).size());
    }

    @Test
    void growthMakesTheTilesThatGrownNames() {
        long seed = SeededSamples.seed();
        var random = new Random(seed);
        var stored = new HashMap<Tile, byte[]>();
        var frontier = Frontier.empty();
        while (frontier.size() < 65_537) {
            int from = (int) frontier.size();
            int to = from + 1 + random.nextInt(Math.min(5000, 65_537 - from));
            var growth = frontier.append(LEAVES.subList(from, to));
            assertEquals(Tree.root(to, READER), growth.root(), "from " + from + " to " + to + ", seed " + seed);
            assertEquals(
                    new HashSet<>(Tile.grown(from, to)),
                    new HashSet<>(growth.tiles().stream().map(HashTile::tile).toList()));
            growth.tiles().forEach(tile -> stored.put(tile.tile(), tile.bytes()));
            frontier = Frontier.load(to, reader(stored));
            assertEquals(growth.root(), frontier.root());
        }
    }

    @Test
    void appendingNothingChangesNothing() {
        var growth = Frontier.empty().append(List.of());
        assertEquals(Hashing.EMPTY_ROOT, growth.root());
        assertEquals(List.of(), growth.tiles());
        var grown = Frontier.empty().append(LEAVES.subList(0, 300)).frontier();
        assertEquals(List.of(), grown.append(List.of()).tiles());
    }

    @Test
    void provesFromTilesAsFromTheWholeTree() {
        var stored = new HashMap<Tile, byte[]>();
        for (int size : SeededSamples.SIZES.subList(1, SeededSamples.SIZES.size())) {
            Frontier.empty()
                    .append(LEAVES.subList(0, size))
                    .tiles()
                    .forEach(tile -> stored.put(tile.tile(), tile.bytes()));
            var tiles = new TileHashReader(size, reader(stored));
            assertEquals(Tree.root(size, READER), Tree.root(size, tiles));
            for (int index = 0; index < size; index += 1 + size / 40) {
                assertEquals(Proofs.inclusion(index, size, READER), Proofs.inclusion(index, size, tiles));
                assertEquals(Proofs.consistency(index + 1, size, READER), Proofs.consistency(index + 1, size, tiles));
            }
        }
    }

    @Test
    void aWiderStoredTileServesAnEarlierTree() {
        var full = new HashMap<Tile, byte[]>();
        Frontier.empty().append(LEAVES.subList(0, 256)).tiles().forEach(tile -> full.put(tile.tile(), tile.bytes()));
        var tiles = new TileHashReader(200, tile -> full.get(new Tile(tile.level(), tile.index(), 256)));
        assertEquals(Tree.root(200, READER), Tree.root(200, tiles));
    }

    @Test
    void refusesHashTilesAndBundlesOfAnotherLength() {
        assertFalse(HashTile.parse(new Tile(0, 0, 2), new byte[63]).isValid());
        var bundle = EntryBundle.encode(List.of(new byte[0], new byte[65_535], new byte[] {1}));
        var entries = EntryBundle.decode(Tile.entries(0, 3), bundle).orElseThrow();
        assertEquals(65_535, entries.get(1).length);
        assertFalse(EntryBundle.decode(Tile.entries(0, 2), bundle).isValid());
        assertInstanceOf(Checked.Refused.class, EntryBundle.decode(Tile.entries(0, 4), bundle));
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.encode(List.of(new byte[65_536])));
    }

    private static TileReader reader(Map<Tile, byte[]> stored) {
        return tile -> {
            var bytes = stored.get(tile);
            if (bytes == null) {
                throw new IllegalStateException("No " + tile);
            }
            return bytes;
        };
    }
}
