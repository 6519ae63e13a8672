package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.evidence.page.PageNumbers;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.report.IssuingBody;
import org.mingcha.evidence.report.Report;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;

/**
 * A bundle before it is sealed: the figures at C0 and every part that the manifest lists. C0 is the checkpoint at the last
 * leaf of the units in range other than {@code report.issued}, of the unit itself also of that, so that its report tells of
 * all that were issued before.
 */
public final class BundleDraft {
    private final SealedLog log;
    private final BundleRequest request;
    private final SealedCheckpoint base;
    private final SortedMap<String, Chain> chains;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();

    private BundleDraft(SealedLog log, BundleRequest request, SealedCheckpoint base, LogView view) {
        this.log = log;
        this.request = request;
        this.base = base;
        chains = new TreeMap<>(view.source().chains());
    }

    /**
     * Computes the figures; at the newest checkpoint first, to learn which units they range over. Units, registers and
     * checklist that aren't sealed yet are a fault of the caller.
     */
    public static BundleDraft compute(SealedLog log, BundleRequest request) {
        var newest = log.newest();
        var wide = new LogView(log, newest, request);
        wide.figures(afterwards(request, wide.definitions().rules().zone()));
        var inRange = wide.source().chains();
        while (true) {
            var draft = at(log, request, inRange.values());
            if (draft.chains.keySet().equals(inRange.keySet())) {
                return draft;
            }
            // Before a period has begun rules ask for less: the day of the figures hangs on what they asked for.
            inRange = new TreeMap<>(inRange);
            inRange.keySet().retainAll(draft.chains.keySet());
        }
    }

    private static BundleDraft at(SealedLog log, BundleRequest request, Collection<Chain> inRange) {
        var base = log.covering(Chains.lastIndex(inRange, request.unit()));
        var view = new LogView(log, base, request);
        var figures = view.figures(Chains.lastRecorded(inRange));
        var draft = new BundleDraft(log, request, base, view);
        draft.parts.put(PartNames.FIGURES, figures);
        draft.addEvidenceOf(view);
        draft.openHeadlines(view.headlines());
        draft.openBody();
        return draft;
    }

    /** A day on which rules ask for all of the period; the true one is known once the units in range are. */
    private static Instant afterwards(BundleRequest request, ZoneId zone) {
        return request.period().to().plusDays(1).atStartOfDay(zone).toInstant();
    }

    public byte[] figures() {
        return parts.getOrDefault(PartNames.FIGURES, new byte[0]).clone();
    }

    /** C0. */
    public SealedCheckpoint checkpoint() {
        return base;
    }

    /** The log indices of the entries behind the figures. */
    public SortedSet<Long> cited() {
        return Citations.of(CanonicalJson.parse(figures()));
    }

    /**
     * What is to be signed of each page of a layout.
     *
     * @param numbers of each page, a line for each paragraph or row
     */
    public List<PageStatement> pages(String layout, List<List<String>> numbers) {
        var root = Note.parse(base.note())
                .then(note -> Checkpoint.parse(note.text()))
                .orElseThrow()
                .root();
        return IntStream.range(0, numbers.size())
                .mapToObj(each -> PageCode.fitted(
                        new PageStatement(
                                request.unit(),
                                request.checklist(),
                                request.period().code(),
                                layout,
                                each + 1,
                                numbers.size(),
                                Hashing.sha256(figures()),
                                base.size(),
                                root,
                                new PageNumbers.Listed(numbers.get(each))),
                        log.origin()))
                .toList();
    }

    /** The same with the signed notes of its pages. */
    public UnsealedBundle with(String renderer, SortedMap<String, byte[]> documents, PageNotes pages) {
        if (pages.isEmpty()) {
            return with(renderer, documents);
        }
        var all = new TreeMap<>(documents);
        all.put(PartNames.PAGES, pages.toJson());
        return with(renderer, all);
    }

    /**
     * With these documents, by their names, it is complete but for its seal.
     *
     * @param renderer version of what made them
     */
    public UnsealedBundle with(String renderer, SortedMap<String, byte[]> documents) {
        var all = new TreeMap<>(parts);
        all.putAll(documents);
        var manifest = new Manifest(
                BundleForm.of(renderer),
                log.origin(),
                log.vkey(),
                request.unit(),
                request.checklist(),
                request.period().code(),
                null,
                request.citations(),
                FileEntry.of(all));
        return new UnsealedBundle(manifest, base.size(), all, chains);
    }

    /** Of what the report prints, exactly what it doesn't call declared, and nothing else of these texts. */
    private void openHeadlines(HeadlineTexts headlines) {
        var inputs = Report.inputs(CanonicalJson.parse(figures()));
        var opened = new TreeSet<>(inputs.titles().keySet());
        opened.removeAll(inputs.declared());
        var texts = log.texts(opened);
        headlines.of(opened).forEach(headline -> {
            var index = headline.leaf().index();
            var text = Objects.requireNonNull(texts.get(index));
            parts.put(
                    PartNames.text(index),
                    text.open(log.origin(), List.of(headline.field())).toJson());
        });
    }

    /** Of the description in whose name the report goes out, the words that the report takes from it. */
    private void openBody() {
        Report.inputs(CanonicalJson.parse(figures()))
                .body()
                .map(IssuingBody::index)
                .ifPresent(index -> {
                    var text = Objects.requireNonNull(log.texts(Set.of(index)).get(index));
                    var words = new TreeSet<>(UnitDescription.ON_PAPER);
                    words.retainAll(text.text().fields());
                    parts.put(
                            PartNames.text(index),
                            text.open(log.origin(), words).toJson());
                });
    }

    private void addEvidenceOf(LogView view) {
        parts.put(PartNames.CHECKLIST, view.checklist());
        parts.putAll(view.documents());
        view.templateDocument().ifPresent(document -> parts.put(PartNames.TEMPLATE, document));
        parts.put(PartNames.UNITS, view.units().toJson());
        parts.put(PartNames.EXPECTED, view.expected().toJson());
        chains.forEach((code, chain) -> parts.put(PartNames.chain(code), chain.toBytes()));
        view.source().opened().forEach((index, opening) -> parts.put(PartNames.facts(index), opening.toJson()));
        view.acceptances().forEach((index, opening) -> parts.put(PartNames.accepted(index), opening.toJson()));
        view.accepted().ifPresent(accepted -> parts.put(PartNames.ACCEPTED_FIGURES, accepted.figures()));
        parts.put(PartNames.INCLUSION, log.inclusion(shown(), base.size()).toJson());
    }

    /** Every leaf of every chain: what isn't cited is in the log as well, at the index that its chain states. */
    private SortedSet<Long> shown() {
        var shown = new TreeSet<Long>();
        chains.values().forEach(chain -> chain.leaves().forEach(each -> shown.add(each.index())));
        return shown;
    }
}
