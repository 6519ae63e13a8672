package org.mingcha.inspection.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.PagedReport;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.bundle.AcceptedFigures;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleRequest;
import org.mingcha.evidence.bundle.UnsealedBundle;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.organisation.UnitView;
import org.mingcha.tlog.Note;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes evidence bundles: computes at a checkpoint, seals {@code report.issued}, and only then looks whether a ledger
 * in range has moved in between; if so, the next try names this one and starts anew.
 */
@Component
public class Bundles {
    private static final int TRIES = 5;

    private final TransparencyLog log;
    private final TransactionTemplate transaction;
    private final MingchaClock clock;
    private final Checklists checklists;
    private final SelfInspectionCalculator computing;
    private final AcceptedFigures accepted;
    private final DocumentRendering rendering;

    Bundles(
            TransparencyLog log,
            TransactionTemplate transaction,
            MingchaClock clock,
            Checklists checklists,
            SelfInspectionCalculator computing,
            AcceptedFigures accepted,
            DocumentRendering rendering) {
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
        this.checklists = checklists;
        this.computing = computing;
        this.accepted = accepted;
        this.rendering = rendering;
    }

    public BundleResult make(BundleSelection asked, UnitView unit, Checklist checklist, Issuer issuer) {
        if (unit.kind().compareTo(UnitKind.COUNTY) < 0) return new BundleResult.TooHigh(unit.code());
        checklists.seal(checklist);
        log.seal();
        RecordId before = null;
        String busy = unit.code();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var attempted = attempt(request(asked, unit, checklist), issuer, before);
            if (attempted.moved().isEmpty()) return attempted.made();
            busy = attempted.moved().get();
            before = attempted.record();
        }
        return new BundleResult.Busy(busy);
    }

    private BundleRequest request(BundleSelection asked, UnitView unit, Checklist checklist) {
        var inspect = asked.inspect();
        var inputs = computing.inputs(unit).withBundle(inspect.stem() + ".zip");
        return new BundleRequest(
                unit.code(),
                checklist.reference(),
                inspect.period(),
                CitationStyle.ANNEX.name().toLowerCase(Locale.ROOT),
                inputs,
                accepted,
                asked.opened());
    }

    private Attempt attempt(BundleRequest request, Issuer issuer, @Nullable RecordId before) {
        var draft = BundleDraft.compute(log.sealedLog(), request);
        var figures = draft.figures();
        var notes = new TreeMap<String, List<Note>>();
        var documents = documents(draft, notes);
        var unsealed = draft.with(OfficialDocument.RENDERER, documents, new PageNotes(notes));
        var record = append(request.unit(), unsealed, issuer, before);
        return new Attempt(new Draft(unsealed, figures, documents), record, index(record));
    }

    /** Word and browsers lay pages out by themselves: only where the pages are known can they be signed and bear a code. */
    private SortedMap<String, byte[]> documents(BundleDraft draft, Map<String, List<Note>> notes) {
        byte[] figures = draft.figures();
        var documents = new TreeMap<String, byte[]>();
        for (Layout layout : Layout.values()) {
            var pages = rendering.pages(figures, layout);
            var signed = log.sign(draft.pages(layout.key(), pages.numbers()));
            notes.put(layout.key(), signed);
            for (Format format : Format.values())
                documents.put(
                        layout.partName(format),
                        PagedReport.hasPages(format)
                                ? rendering.coded(pages, format, signed)
                                : rendering.render(figures, format, layout));
        }
        return documents;
    }

    private RecordId append(String unit, UnsealedBundle bundle, Issuer issuer, @Nullable RecordId before) {
        var issued = new NewFact(
                LeafType.REPORT_ISSUED.code(),
                unit,
                clock.today(),
                issuer.role().code(),
                bundle.issued().content(),
                issuer.text(),
                List.of(),
                before,
                false);
        var record = transaction.execute(status -> log.append(issued));
        log.seal();
        return record;
    }

    private long index(RecordId record) {
        Long index = log.record(record).orElseThrow().index();
        if (index == null) throw new IllegalStateException("report.issued " + record + " is not sealed after sealing");
        return index;
    }

    /** What is to be sealed. */
    private record Draft(UnsealedBundle bundle, byte[] figures, Map<String, byte[]> documents) {}

    /** One try: the leaf is sealed whatever comes of it. */
    private final class Attempt {
        private final Draft draft;
        private final RecordId record;
        private final long index;

        Attempt(Draft draft, RecordId record, long index) {
            this.draft = draft;
            this.record = record;
            this.index = index;
        }

        Optional<String> moved() {
            return draft.bundle().movedBefore(log.sealedLog(), index);
        }

        RecordId record() {
            return record;
        }

        BundleResult.Made made() {
            var sealed = log.sealedLog();
            long size = sealed.covering(index).size();
            var unit = log.record(record).orElseThrow().unit();
            var leaf = sealed.chain(unit, size).stream()
                    .filter(each -> each.index() == index)
                    .findFirst()
                    .orElseThrow();
            var opening = Objects.requireNonNull(sealed.facts(List.of(index)).get(index));
            byte[] zip = draft.bundle().seal(sealed, leaf, opening, size);
            return new BundleResult.Made(zip, draft.figures(), draft.documents(), index);
        }
    }
}
