package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The coordinates of a C2SP tlog-tiles resource: up to 256 neighbouring hashes of one level, or the entries themselves.
 *
 * @param level 0 for leaf hashes, {@value #ENTRIES} for an entry bundle; tile level l stands at tree level 8·l
 * @param index counted from the left within the level
 * @param width number of hashes or entries, 1 to 256; below 256 the tile is partial
 */
public record Tile(int level, long index, int width) {
    public static final int ENTRIES = -1;
    public static final int FULL = 256;

    private static final int TOP_LEVEL = 7;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > TOP_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile " + level + "/" + index + " of width " + width);
        }
    }

    public static Tile entries(long index, int width) {
        return new Tile(ENTRIES, index, width);
    }

    /** Reads a path such as {@code tile/0/x001/067} or {@code tile/entries/000.p/8}; the one spelling only. */
    public static Checked<Tile> parse(String path) {
        return Malformed.check(() -> {
            var match = PATH.matcher(path);
            if (!match.matches() || match.group(2).length() > 28) {
                throw new Malformed(Flaw.TILE_PATH, path);
            }
            int level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
            int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
            long index = Long.parseLong(match.group(2).replaceAll("[x/]", ""));
            if (width > FULL || !new Tile(level, index, width).path().equals(path)) {
                throw new Malformed(Flaw.TILE_PATH, path);
            }
            return new Tile(level, index, width);
        });
    }

    /** The hash tiles that differ between the trees of these sizes, level by level: full ones, then the partial one. */
    public static List<Tile> grown(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("No growth from " + from + " to " + to);
        }
        var tiles = new ArrayList<Tile>();
        for (int level = 0; level <= TOP_LEVEL && to >> (8 * level) > 0; level++) {
            addGrown(level, from >> (8 * level), to >> (8 * level), tiles);
        }
        return tiles;
    }

    /** The entry bundles that differ between the logs of these sizes. */
    public static List<Tile> grownEntries(long from, long to) {
        var tiles = new ArrayList<Tile>();
        addGrown(ENTRIES, from, to, tiles);
        return tiles;
    }

    /** The tile that holds the hash at this place of its level in a tree of this size. */
    static Tile holding(int level, long place, long size) {
        long count = size >> (8 * level);
        if (place >= count) {
            throw new IllegalStateException(
                    "A tree of " + size + " leaves has no hash " + place + " at level " + level);
        }
        long index = place >> 8;
        return new Tile(level, index, (int) Math.min(FULL, count - (index << 8)));
    }

    /** The tile that bundles leaf hashes or entries beside this one: the same place and width at level 0. */
    public Tile leaves() {
        return new Tile(0, index, width);
    }

    /** The index of the first entry of a bundle, of the first hash within its level for other tiles. */
    public long start() {
        return index << 8;
    }

    public boolean isPartial() {
        return width < FULL;
    }

    /** The resource's path below the log's prefix. */
    public String path() {
        var digits = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits.insert(0, "x%03d/".formatted(rest % 1000));
        }
        var stem = "tile/" + (level == ENTRIES ? "entries" : level) + "/" + digits;
        return isPartial() ? stem + ".p/" + width : stem;
    }

    @Override
    public String toString() {
        return path();
    }

    private static void addGrown(int level, long from, long to, List<Tile> tiles) {
        if (from == to) {
            return;
        }
        for (long index = from >> 8; index << 8 < to; index++) {
            tiles.add(new Tile(level, index, (int) Math.min(FULL, to - (index << 8))));
        }
    }
}
