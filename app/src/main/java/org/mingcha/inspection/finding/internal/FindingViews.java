package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CommandHandler;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.FindingOutcome;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingSlice;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Findings as pages show them: found in the tables, told by the store of facts. */
@Component
public class FindingViews {
    private final FindingTable table;
    private final FindingSearch search;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final EvidenceFiles files;
    private final MingchaClock clock;

    FindingViews(
            FindingTable table,
            FindingSearch search,
            TransparencyLog log,
            Organisation organisation,
            EvidenceFiles files,
            MingchaClock clock) {
        this.table = table;
        this.search = search;
        this.log = log;
        this.organisation = organisation;
        this.files = files;
        this.clock = clock;
    }

    public FindingSlice page(Actor actor, FindingQuery query) {
        var today = clock.today();
        var hits = search.page(actor, query, today);
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var rows = rows(shown, today);
        var last = rows.isEmpty() || hits.size() == shown.size() ? null : rows.getLast();
        var next = last == null
                ? null
                : new Cursor(last.state().isOver(), last.dueOn(), last.id().value());
        return new FindingSlice(rows, next, search.totals(actor, query, today));
    }

    List<FindingSummary> rows(List<FindingSearch.Hit> hits, LocalDate today) {
        var raised = records(hits.stream().map(hit -> hit.line().finding()).toList());
        return hits.stream()
                .map(hit -> row(hit, raised.get(hit.line().finding()), today))
                .toList();
    }

    private static FindingSummary row(FindingSearch.Hit hit, @Nullable SealedRecord raised, LocalDate today) {
        var line = hit.line();
        if (raised == null) {
            throw new IllegalStateException("The store of facts has no record " + line.finding());
        }
        return new FindingSummary(
                new FindingId(line.finding()),
                raised.index(),
                line.unit(),
                hit.unitName(),
                line.level(),
                line.state(),
                line.origin(),
                FindingFacts.text(raised, FindingFacts.SAID),
                FindingFacts.text(raised, FindingFacts.OWNER),
                line.raisedOn(),
                line.dueOn(),
                line.actBy(),
                overdue(line, today),
                line.version());
    }

    private static long overdue(FindingRecord line, LocalDate today) {
        return FindingState.RUNNING.contains(line.state())
                ? Math.max(0, ChronoUnit.DAYS.between(line.dueOn(), today))
                : 0;
    }

    /** @param type what can be done about it, it says */
    public Optional<FindingView> find(Actor actor, FindingId id, FindingType type) {
        return seen(actor, id)
                .flatMap(type::file)
                .map(file -> view(
                        file,
                        CommandHandler.permitted(type, actor, file),
                        CommandHandler.waitsForAnother(type, actor, file)));
    }

    private Optional<FindingRecord> seen(Actor actor, FindingId id) {
        return table.find(id.value())
                .filter(line -> organisation
                        .find(line.unit())
                        .filter(unit -> actor.scopes().stream().anyMatch(unit.path()::startsWith))
                        .isPresent());
    }

    public Optional<FindingId> at(long logIndex) {
        return log.byIndex(logIndex)
                .flatMap(record -> table.findingOf(record.value()))
                .map(FindingId::new);
    }

    public Optional<EvidenceContent> evidence(Actor actor, FindingId id, String sha256) {
        return seen(actor, id).stream()
                .flatMap(line -> told(line.finding()).stream())
                .flatMap(act -> act.files().stream())
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .flatMap(file -> files.find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    public List<FindingSummary> ofItem(Actor actor, long assessment, String item) {
        return rows(search.ofItem(actor, assessment, item), clock.today());
    }

    public List<FindingSummary> ofEntry(Actor actor, long entry) {
        return rows(search.ofEntry(actor, entry), clock.today());
    }

    public List<FindingMoved> pending() {
        var lines = table.pending();
        var raised = records(lines.stream().map(FindingRecord::finding).toList());
        return lines.stream()
                .map(line -> new FindingMoved(
                        new FindingId(line.finding()),
                        line.unit(),
                        line.state(),
                        line.actBy(),
                        FindingFacts.text(Objects.requireNonNull(raised.get(line.finding())), FindingFacts.SAID)))
                .toList();
    }

    public List<FindingOutcome> outcomes(Actor actor, Collection<String> units, LocalDate from, LocalDate to) {
        var visible = organisation.find(units).stream()
                .filter(unit -> actor.scopes().stream().anyMatch(unit.path()::startsWith))
                .map(UnitView::code)
                .toList();
        return search.outcomes(new FindingSearch.Due(visible, from, to), clock.today());
    }

    public Map<String, Long> pendingIn(Actor actor, Collection<String> units) {
        return search.pendingIn(actor, units);
    }

    private FindingView view(FindingFile file, List<String> may, boolean another) {
        var line = file.line();
        var unit = organisation.find(line.unit()).map(UnitView::name).orElse(line.unit());
        var raised = records(List.of(line.finding())).get(line.finding());
        var row = row(new FindingSearch.Hit(line, unit), raised, clock.today());
        return new FindingView(row, told(line.finding()), may, another);
    }

    private List<ActView> told(long finding) {
        var acts = table.acts(finding);
        var records = records(acts.stream().map(FindingActRecord::record).toList());
        return acts.stream()
                .map(act -> act(act, Objects.requireNonNull(records.get(act.record()))))
                .toList();
    }

    ActView act(FindingRecord line, FindingActRecord act) {
        var record = log.record(new RecordId(act.record()))
                .orElseThrow(() -> new IllegalStateException(
                        "The store of facts has no record " + act.record() + " of finding " + line.finding()));
        return act(act, record);
    }

    private static ActView act(FindingActRecord line, SealedRecord record) {
        var facts = record.facts();
        return new ActView(
                line.number(),
                line.act(),
                FindingState.of(facts.text(FindingFacts.STATE).orElseThrow()),
                record.id(),
                record.index(),
                record.recordedAt(),
                record.role(),
                FindingFacts.day(facts, FindingFacts.DUE_ON).orElseThrow(),
                FindingFacts.day(facts, FindingFacts.WANTED_ON).orElse(null),
                FindingFacts.outcome(facts).orElse(null),
                FindingFacts.text(record, FindingFacts.SAID),
                FindingFacts.files(record));
    }

    /** What is wrong, in the words it was raised with; empty once erased. */
    String problem(FindingId id) {
        return log.record(new RecordId(id.value()))
                .map(record -> FindingFacts.text(record, FindingFacts.SAID))
                .orElse("");
    }

    private Map<Long, SealedRecord> records(Collection<Long> ids) {
        var wanted = ids.stream().map(RecordId::new).toList();
        return wanted.isEmpty()
                ? Map.of()
                : log.records(wanted).stream()
                        .collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
    }
}
