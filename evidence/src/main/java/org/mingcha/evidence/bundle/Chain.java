package org.mingcha.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.report.DriftBetween;

/** A unit's leaves in order, as {@code chain/<code>} holds them: a line each, the log index and the leaf. */
public record Chain(String unit, List<SealedLeaf> leaves) {
    public Chain {
        leaves = List.copyOf(leaves);
    }

    /** The last leaf; number 0 and zeros for a unit that has none. */
    public ReportIssued.Head head() {
        return leaves.isEmpty() ? ReportIssued.Head.NONE : ReportIssued.Head.of(leaves.getLast());
    }

    byte[] toBytes() {
        var out = new ByteArrayOutputStream();
        for (var each : leaves) {
            out.writeBytes((each.index() + " ").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(each.leaf().bytes());
            out.write('\n');
        }
        return out.toByteArray();
    }

    /** Refuses whatever {@link #toBytes()} would not have written; whether the leaves are linked is another question. */
    public static Chain parse(String unit, byte[] bytes) {
        var leaves = new ArrayList<SealedLeaf>();
        for (int begin = 0, end; begin < bytes.length; begin = end + 1) {
            end = indexOf(bytes, (byte) '\n', begin);
            var space = indexOf(bytes, (byte) ' ', begin);
            if (space > end) {
                throw new MalformedEvidence("A line lacks its index");
            }
            leaves.add(SealedLeaf.parse(
                    index(new String(bytes, begin, space - begin, StandardCharsets.US_ASCII)),
                    Arrays.copyOfRange(bytes, space + 1, end)));
        }
        return new Chain(unit, leaves);
    }

    /** The entries and other facts that the leaves are versions of, each with its latest version. */
    public List<Lineage> lineages() {
        var byIndex = new LinkedHashMap<Long, Lineage>();
        var first = new LinkedHashMap<Leaf.Target, Long>();
        for (var each : leaves) {
            var root = isVersion(each.leaf()) ? root(each, first) : each.index();
            first.put(each.target(), root);
            byIndex.merge(root, Lineage.of(each), (old, now) -> old.and(each));
        }
        return List.copyOf(byIndex.values());
    }

    /** The versions whose drill mark is not their entry's first version's. A withdrawal's mark says nothing. */
    public List<SealedLeaf> changedMarks() {
        var marks = new HashMap<Leaf.Target, Boolean>();
        var changed = new ArrayList<SealedLeaf>();
        for (var each : leaves) {
            var leaf = each.leaf();
            var target = leaf.target();
            var mark = target != null && isVersion(leaf) ? marks.getOrDefault(target, leaf.drill()) : leaf.drill();
            marks.put(each.target(), mark);
            if (mark != leaf.drill() && !leaf.type().isWithdrawal()) {
                changed.add(each);
            }
        }
        return List.copyOf(changed);
    }

    /** Of every version of an entry, the first and the latest. */
    Map<Long, DriftBetween.Versions> versions() {
        var roots = new LinkedHashMap<Long, Long>();
        var first = new LinkedHashMap<Leaf.Target, Long>();
        for (var each : leaves) {
            var root = isVersion(each.leaf()) ? root(each, first) : each.index();
            first.put(each.target(), root);
            roots.put(each.index(), root);
        }
        var latest = new HashMap<Long, Lineage>();
        lineages().forEach(lineage -> latest.put(lineage.first().index(), lineage));
        var versions = new HashMap<Long, DriftBetween.Versions>();
        roots.forEach((index, root) -> {
            var lineage = Objects.requireNonNull(latest.get(root));
            versions.put(index, new DriftBetween.Versions(root, lineage.latest().index(), lineage.isWithdrawn()));
        });
        return versions;
    }

    private static long root(SealedLeaf version, LinkedHashMap<Leaf.Target, Long> first) {
        var root = first.get(version.leaf().target());
        if (root == null) {
            throw new MalformedEvidence("Entry " + version.index() + " amends none of the unit's earlier entries");
        }
        return root;
    }

    private static boolean isVersion(Leaf leaf) {
        return leaf.type().isVersion(leaf.target() != null);
    }

    private static int indexOf(byte[] bytes, byte wanted, int from) {
        for (var at = from; at < bytes.length; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        throw new MalformedEvidence("The last line is not complete");
    }

    private static long index(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedEvidence("A line's index is not a whole number");
        }
        return Long.parseLong(digits);
    }
}
