package org.mingcha.evidence.bundle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingcha.evidence.paper.PaperNeeds;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.paper.ValueReading;

/**
 * The bundle of a paper: the leaves that its values come from, what is printed of them, and nothing else of them. C0 is the
 * first checkpoint that covers them all.
 */
public final class PaperBundle {
    private final SealedLog log;
    private final PaperSheet sheet;
    private final PaperNeeds needs;
    private final LoggedRecords records;
    private final SentenceBook book;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final SortedSet<Long> shown = new TreeSet<>();

    private PaperBundle(SealedLog log, PaperSheet sheet, SentenceBook book, LoggedRecords records) {
        this.log = log;
        this.book = book;
        this.sheet = sheet;
        this.records = records;
        needs = PaperNeeds.of(sheet);
    }

    /**
     * @param proposed with what each value is thought to come from: where the records don't say it, it is declared
     * @param zone in which days are counted
     */
    public static PaperBundle of(SealedLog log, PaperSheet proposed, ZoneId zone) {
        return of(log, proposed, SentenceBook.shipped(), zone);
    }

    /** @param book in whose sentences the paper says what it says */
    public static PaperBundle of(SealedLog log, PaperSheet proposed, SentenceBook book, ZoneId zone) {
        var records = new LoggedRecords(log, PaperNeeds.of(proposed), proposed.day(), zone);
        var reading = new ValueReading(proposed, book, records);
        var bundle = new PaperBundle(log, proposed.map(value -> proven(value, reading)), book, records);
        bundle.collect();
        return bundle;
    }

    private static PaperRun.Value proven(PaperRun.Value value, ValueReading reading) {
        return reading.read(value).equals(Optional.of(value.text())) ? value : value.declared();
    }

    /** As the bundle has it: only what is proven says that it is. */
    public PaperSheet sheet() {
        return sheet;
    }

    /**
     * @param renderer version of what made the documents
     * @param documents by their names
     */
    public byte[] with(String renderer, SortedMap<String, byte[]> documents) {
        var all = new TreeMap<>(parts);
        all.putAll(documents);
        var manifest = new PaperManifest(
                sheet.kind(), sheet.reference(), sheet.unit(), log.origin(), log.vkey(), renderer, FileEntry.of(all));
        all.put(PartNames.MANIFEST, manifest.toJson());
        return StoredZip.write(all);
    }

    private void collect() {
        parts.put(PaperParts.PAPER, sheet.toJson());
        parts.put(PaperParts.SENTENCES, book.toJson());
        shown.addAll(needs.leaves());
        needs.facts().forEach(this::openFacts);
        texts().forEach(this::openText);
        needs.documents()
                .forEach((type, references) -> references.forEach(
                        each -> records.publication(type, each).ifPresent(this::addDocument)));
        if (!needs.units().isEmpty()) {
            records.treeLeaf().ifPresent(this::openFacts);
            records.rows(needs.units()).ifPresent(rows -> parts.put(PartNames.UNITS, rows.toJson()));
        }
        shown.forEach(index -> records.sealed(index)
                .ifPresent(leaf -> parts.put(PaperParts.leaf(index), leaf.leaf().bytes())));
        parts.put(PartNames.INCLUSION, inclusion().toJson());
    }

    private SortedMap<Long, SortedSet<String>> texts() {
        var texts = new TreeMap<Long, SortedSet<String>>(needs.texts());
        needs.bodies()
                .forEach((unit, fields) -> records.description(unit)
                        .ifPresent(index -> texts.merge(index, fields, (some, more) -> {
                            var both = new TreeSet<>(some);
                            both.addAll(more);
                            return both;
                        })));
        return texts;
    }

    private Inclusion inclusion() {
        if (shown.isEmpty()) {
            return new Inclusion(List.of(), log.newest().note());
        }
        return log.inclusion(shown, log.covering(shown.last()).size());
    }

    private void openFacts(long index) {
        shown.add(index);
        records.opening(index).ifPresent(opening -> parts.put(PartNames.facts(index), opening.toJson()));
    }

    private void openText(long index, SortedSet<String> fields) {
        shown.add(index);
        records.stored(index)
                .ifPresent(text -> parts.put(
                        PartNames.text(index), text.open(log.origin(), fields).toJson()));
    }

    private void addDocument(RootChain.Publication publication) {
        var index = publication.leaf().index();
        openFacts(index);
        log.published(publication.published().sha256())
                .ifPresent(bytes -> parts.put(PaperParts.document(index), bytes));
    }
}
