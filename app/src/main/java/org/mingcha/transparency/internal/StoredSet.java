package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mingcha.evidence.bundle.SealedSet;
import org.mingcha.evidence.bundle.SetRange;
import org.mingcha.tlog.RangeProofs;
import org.mingcha.tlog.TileHashReader;

/** One sealed set, read in chunks: first elements are found by halving, second ones through their places. */
final class StoredSet implements SealedSet {
    private final SetTable table;
    private final long recordId;
    private final SetRows rows;
    private final Supplier<Map<String, Integer>> places;

    StoredSet(SetTable table, long recordId, Supplier<Map<String, Integer>> places) {
        this.table = table;
        this.recordId = recordId;
        this.rows = new SetRows(table, recordId);
        this.places = places;
    }

    @Override
    public String row(long place) {
        return new String(rows.row(place), StandardCharsets.UTF_8);
    }

    byte[] bytes(long place) {
        return rows.row(place);
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long begin(String key) {
        return halve(key, 0);
    }

    @Override
    public long end(String key) {
        return halve(key, 1);
    }

    @Override
    public OptionalLong position(String second) {
        var place = places.get().get(second);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    @Override
    public SetRange range(long first, long end) {
        var texts = new ArrayList<String>();
        for (long place = first; place < end; place++) {
            texts.add(new String(rows.row(place), StandardCharsets.UTF_8));
        }
        var reader = new TileHashReader(size(), tile -> table.tile(recordId, tile));
        return new SetRange(first, texts, RangeProofs.make(first, end, size(), reader));
    }

    /** The first place whose first element compares at least so to the key. */
    private long halve(String key, int atLeast) {
        var sought = key.getBytes(StandardCharsets.UTF_8);
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            var first = RowText.key(rows.row(middle)).first().getBytes(StandardCharsets.UTF_8);
            if (Integer.signum(Arrays.compareUnsigned(first, sought)) < atLeast) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
