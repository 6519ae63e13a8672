package org.mingcha.evidence.bundle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.MalformedEvidence;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The expected sets that a bundle shows: {@code expected.json}.
 *
 * @param byLeaf by the log index of the leaf that seals each
 */
public record ExpectedExcerpts(SortedMap<Long, SetExcerpt> byLeaf) {
    public ExpectedExcerpts {
        byLeaf = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byLeaf));
    }

    static ExpectedExcerpts of(List<SetExcerpt> excerpts) {
        var byLeaf = new TreeMap<Long, SetExcerpt>();
        excerpts.forEach(each -> byLeaf.put(each.leaf(), each));
        return new ExpectedExcerpts(byLeaf);
    }

    /** What is shown of the set that the leaf at this index seals. */
    public ExpectedSet at(long leaf) {
        var excerpt = byLeaf.get(leaf);
        if (excerpt == null) {
            throw new Withheld(Withheld.Kind.ENTRY, Long.toString(leaf));
        }
        return new ShownExpected(excerpt);
    }

    /** In the order of leaves. */
    public byte[] toJson() {
        var list = JsonNodeFactory.instance.arrayNode();
        byLeaf.values().forEach(each -> list.add(CanonicalJson.parse(each.toJson())));
        return CanonicalJson.of(list);
    }

    public static ExpectedExcerpts fromJson(byte[] canonical) {
        var list = CanonicalJson.parseCanonical(canonical);
        if (!list.isArray()) {
            throw new MalformedEvidence("expected.json is not a list");
        }
        var excerpts = list.valueStream()
                .map(each -> SetExcerpt.fromJson(CanonicalJson.of(each)))
                .toList();
        var read = of(excerpts);
        if (!List.copyOf(read.byLeaf.values()).equals(excerpts)) {
            throw new MalformedEvidence("expected.json is not in the order of leaves");
        }
        return read;
    }
}
