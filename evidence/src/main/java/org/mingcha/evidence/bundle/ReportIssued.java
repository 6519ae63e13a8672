package org.mingcha.evidence.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/**
 * The facts of {@code report.issued}: they seal the manifest and, through it, every other part of a bundle.
 *
 * @param manifest SHA-256 of {@code manifest.json}
 * @param checklist SHA-256 of {@code checklist.json}
 * @param heads the last leaf below C0 of every unit in range
 * @param pages SHA-256 of the text of each page's note; none: its pages have no codes
 */
public record ReportIssued(
        Hash manifest, Hash checklist, String period, SortedMap<String, Head> heads, List<Hash> pages) {
    private static final String PAGES = "pages";

    public ReportIssued {
        pages = List.copyOf(pages);
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    /** A unit's last leaf, by its number in the unit and its hash. */
    public record Head(long useq, Hash leaf) {
        static final Head NONE = new Head(0, Leaf.NO_PREVIOUS);

        public static Head of(SealedLeaf last) {
            return new Head(last.leaf().useq(), last.hash());
        }
    }

    public Content content() {
        var lines = heads.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().useq() + " "
                        + each.getValue().leaf().hex())
                .toList();
        var facts = new TreeMap<String, Object>(
                Map.of("manifest", manifest.hex(), "checklist", checklist.hex(), "period", period, "heads", lines));
        if (!pages.isEmpty()) {
            facts.put(PAGES, pages.stream().map(Hash::hex).toList());
        }
        return new Content(facts);
    }

    /** Refuses whatever {@link #content()} would not have written. */
    public static ReportIssued of(Content facts) {
        var heads = new TreeMap<String, Head>();
        facts.all("heads").forEach(line -> read(line, heads));
        try {
            var issued = new ReportIssued(
                    Hash.ofHex(text(facts, "manifest")),
                    Hash.ofHex(text(facts, "checklist")),
                    text(facts, "period"),
                    heads,
                    facts.all(PAGES).stream().map(Hash::ofHex).toList());
            if (issued.content().equals(facts)) {
                return issued;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("The facts of report.issued hold no hash where one belongs", e);
        }
        throw new MalformedEvidence("The facts of report.issued are not written as they should be");
    }

    private static void read(String line, SortedMap<String, Head> heads) {
        var parts = List.of(line.split(" ", -1));
        if (parts.size() != 3 || !parts.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedEvidence("A head in report.issued is not a code, a number and a hash");
        }
        heads.put(parts.get(0), new Head(Long.parseLong(parts.get(1)), Hash.ofHex(parts.get(2))));
    }

    private static String text(Content facts, String name) {
        return facts.text(name).orElseThrow(() -> new MalformedEvidence("The facts of report.issued lack " + name));
    }
}
