package org.mingcha.paper;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.paper.internal.NumberHandler;
import org.mingcha.paper.internal.NumberTable;
import org.mingcha.paper.internal.Numberable;
import org.mingcha.paper.internal.NumberableReport;
import org.mingcha.paper.internal.NumberedReports;
import org.mingcha.paper.internal.PaperUnits;
import org.mingcha.paper.internal.SignedReports;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of documents (发文登记): papers, and reports of self-inspections that are signed, get the next number of their
 * body's series, each once. A number that was given stays given.
 */
@Service
public class PaperNumbers {
    /** Beside the kinds of papers: the report of a self-inspection, by its assessment. */
    public static final String REPORT = NumberableReport.KIND;

    private final Papers papers;
    private final PaperUnits units;
    private final SignedReports reports;
    private final NumberedReports numbered;
    private final NumberHandler handler;
    private final NumberTable table;
    private final TransparencyLog log;

    PaperNumbers(
            Papers papers,
            PaperUnits units,
            SignedReports reports,
            NumberedReports numbered,
            NumberHandler handler,
            NumberTable table,
            TransparencyLog log) {
        this.papers = papers;
        this.units = units;
        this.reports = reports;
        this.numbered = numbered;
        this.handler = handler;
        this.table = table;
        this.log = log;
    }

    /** Where a paper stands; empty where the actor sees none, or such papers have no number. */
    @Transactional(readOnly = true)
    public Optional<NumberingView> find(Actor actor, String kind, String reference) {
        return numberable(actor, kind, reference)
                .filter(paper -> paper.head().hasNumber())
                .map(paper -> view(actor, paper));
    }

    /** Seals it as a leaf of the unit; whoever does it twice gets the same number. */
    public NumberingResult number(Actor actor, NumberPaper command) {
        var paper = numberable(actor, command.kind(), command.reference());
        if (paper.isPresent()) {
            return handler.number(actor, paper.get(), command);
        }
        var isUnsigned = command.kind().equals(REPORT)
                && reports.seen(actor, command.reference())
                        .filter(reports::isUnsigned)
                        .isPresent();
        return isUnsigned
                ? new NumberingResult.Refused(NumberingResult.Reason.NOT_SIGNED, List.of(), List.of())
                : new NumberingResult.Unknown();
    }

    /** Empty where it has no number. */
    private Optional<PaperFile> report(Actor actor, String reference, String format) {
        return reports.find(actor, reference).flatMap(report -> numbered.file(report, format));
    }

    /** A paper in this format, or the signed report with its number. */
    @Transactional(readOnly = true)
    public Optional<PaperFile> file(Actor actor, String kind, String reference, PaperChoice taking) {
        if (kind.equals(REPORT)) {
            return report(actor, reference, taking.format());
        }
        return PaperKind.of(kind)
                .flatMap(known -> taking.isCurrent()
                        ? papers.current(actor, known, reference)
                        : papers.find(actor, known, reference))
                .flatMap(paper -> papers.file(paper, taking.format()));
    }

    private Optional<Numberable> numberable(Actor actor, String kind, String reference) {
        return kind.equals(REPORT)
                ? reports.find(actor, reference).map(Numberable.class::cast)
                : PaperKind.of(kind)
                        .flatMap(known -> papers.current(actor, known, reference))
                        .map(units::numberable);
    }

    private NumberingView view(Actor actor, Numberable paper) {
        var rows = table.of(paper.kind(), paper.reference());
        return new NumberingView(
                paper.kind(),
                paper.reference(),
                paper.unit().code(),
                paper.unit().name(),
                handler.next(paper).map(NumberHandler::words).orElse(""),
                handler.lacks(actor, paper),
                rows.stream().map(this::given).toList(),
                rows.stream().anyMatch(row -> row.content().equals(paper.content())),
                new NumberingView.May(
                        handler.numbering(actor, paper).isPresent(),
                        handler.signing(actor, paper).isPresent()));
    }

    private NumberingView.Given given(NumberTable.Row row) {
        var index = log.record(row.record()).map(SealedRecord::index).orElse(null);
        return new NumberingView.Given(
                NumberHandler.words(row.number()), row.at().toInstant(), index);
    }
}
