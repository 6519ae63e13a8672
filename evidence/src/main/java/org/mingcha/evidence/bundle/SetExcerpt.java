package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.Units;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.RangeProofs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a sealed set with what proves them: {@code units.json}.
 *
 * @param leaf log index of the leaf that seals the set
 * @param size rows in the whole set
 * @param ranges in order, none touching another
 */
public record SetExcerpt(long leaf, long size, List<SetRange> ranges) {
    public SetExcerpt {
        ranges = List.copyOf(ranges);
    }

    /** Whether every row stands where it says under this root, and the ranges are in order. */
    public boolean isProvenBy(Hash root) {
        var end = -1L;
        for (var range : ranges) {
            var hashes = range.rows().stream().map(SetExcerpt::hash).toList();
            if (range.first() <= end || !RangeProofs.verify(range.first(), hashes, size, range.proof(), root)) {
                return false;
            }
            end = range.first() + hashes.size();
        }
        return true;
    }

    /**
     * The first row that does not stand behind the one shown before it: a range proof shows rows to be where they say,
     * not that the set is sorted, and whoever looks for a row looks where it belongs.
     */
    public Optional<String> misplaced(SetKind kind) {
        SetKind.Key before = null;
        for (var range : ranges) {
            for (var row : range.rows()) {
                var key = kind.key(row);
                if (before != null && before.compareTo(key) >= 0) {
                    return Optional.of(row);
                }
                before = key;
            }
        }
        return Optional.empty();
    }

    /** The unit tree as far as these rows show it. */
    public Units tree() {
        return new UnitTree(new ShownUnits(this));
    }

    public byte[] toJson() {
        return CanonicalJson.of(node());
    }

    public static SetExcerpt fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), "An excerpt of a set");
        var excerpt = new SetExcerpt(in.number("leaf"), in.number("size"), in.list("ranges", SetExcerpt::range));
        in.end();
        return excerpt;
    }

    private ObjectNode node() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("leaf", Long.toString(leaf)).put("size", Long.toString(size));
        var list = object.putArray("ranges");
        for (var range : ranges) {
            var each = list.addObject().put("first", Long.toString(range.first()));
            var rows = each.putArray("rows");
            range.rows().forEach(row -> rows.add(CanonicalJson.parse(utf8(row))));
            var proof = each.putArray("proof");
            range.proof().forEach(hash -> proof.add(hash.hex()));
        }
        return object;
    }

    private static SetRange range(JsonNode json) {
        var in = new StrictObject(json, "A range of rows");
        var rows = new ArrayList<String>();
        in.list("rows", row -> rows.add(CanonicalJson.text(row)));
        var range = new SetRange(in.number("first"), rows, in.hashes("proof"));
        in.end();
        return range;
    }

    /** The hash of a row in its set's tree. */
    public static Hash hash(String row) {
        return Hashing.leaf(utf8(row));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
