package org.mingcha.ledger.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryVersion.Act;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** Entries as pages show them: found here, told by the store of facts. */
public final class EntryViews {
    private final LedgerDependencies dependencies;

    public EntryViews(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public EntrySlice page(Actor actor, EntryQuery query) {
        var search = new EntrySearch(dependencies.jdbc(), dependencies.limits());
        var found = search.find(actor, query);
        var hits = found.hits();
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var records = records(shown.stream().map(EntrySearch.Hit::line).toList());
        var rows = shown.stream().map(hit -> row(hit, records)).toList();
        var last = rows.isEmpty() ? null : rows.getLast();
        var next = last == null || hits.size() == shown.size()
                ? null
                : new EntryQuery.Cursor(last.happenedOn(), last.id().value());
        return new EntrySlice(rows, next, found.totals());
    }

    /** The records of these lines; of a withdrawn one also what it withdrew. */
    private Records records(List<EntryRecord> lines) {
        var found = dependencies
                .log()
                .records(lines.stream().map(line -> new RecordId(line.record())).toList());
        var all = new ArrayList<>(found);
        all.addAll(dependencies
                .log()
                .records(found.stream()
                        .filter(EntryViews::isWithdrawal)
                        .map(record -> java.util.Objects.requireNonNull(record.target()))
                        .toList()));
        return new Records(
                all.stream().collect(Collectors.toMap(SealedRecord::id, Function.identity(), (one, same) -> one)));
    }

    private record Records(Map<RecordId, SealedRecord> byId) {
        SealedRecord get(@Nullable RecordId id) {
            var record = id == null ? null : byId.get(id);
            if (record == null) {
                throw new IllegalStateException("The store of facts has no record " + id);
            }
            return record;
        }
    }

    private EntrySummary row(EntrySearch.Hit hit, Records records) {
        var line = hit.line();
        var latest = records.get(new RecordId(line.record()));
        var told = records.get(isWithdrawal(latest) ? latest.target() : latest.id());
        var register = dependencies.registerOf(line.register(), told);
        return new EntrySummary(
                new EntryId(line.entry()),
                latest.id(),
                latest.index(),
                line.unit(),
                hit.unitName(),
                line.register(),
                line.happenedOn(),
                line.title(),
                EntryProvenance.typed(register, told).content(),
                latest.recordedAt(),
                hit.firstRecordedAt(),
                hit.delayDays(),
                hit.late(),
                line.version(),
                line.withdrawn(),
                EntryProvenance.of(told).files().size());
    }

    public Optional<EntryView> entry(Actor actor, EntryId id) {
        var lines = dependencies.entries().versions(id.value());
        return lines.isEmpty()
                ? Optional.empty()
                : dependencies.units().find(actor, lines.getFirst().unit()).map(unit -> view(actor, unit, lines));
    }

    public Optional<EntryView> entryAt(Actor actor, long logIndex) {
        return dependencies
                .log()
                .byIndex(logIndex)
                .flatMap(record -> dependencies.entries().entryOf(record.value()))
                .flatMap(entry -> entry(actor, new EntryId(entry)));
    }

    public Optional<EvidenceContent> evidence(Actor actor, EntryId id, String sha256) {
        return entry(actor, id).stream()
                .flatMap(view -> view.versions().stream())
                .flatMap(version -> version.files().stream())
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .flatMap(file -> dependencies.files().find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    private EntryView view(Actor actor, LedgerUnit unit, List<EntryRecord> lines) {
        var records = records(lines);
        var versions = new ArrayList<EntryVersion>();
        for (var line : lines) {
            versions.add(version(line, records, versions));
        }
        var latest = lines.getLast();
        var firstRecorded = versions.getFirst().recordedAt();
        var limits = dependencies.limits();
        var first = records.get(new RecordId(latest.entry()));
        var version = first.registerVersion();
        var register = dependencies.registerOf(latest.register(), first);
        var told = dependencies.registerOf(latest.register(), records.get(new RecordId(latest.record())));
        return new EntryView(
                new EntryId(latest.entry()),
                unit.code(),
                unit.name(),
                register.id(),
                dependencies.library().forAmendment(told, versions.getLast().content()),
                latest.happenedOn(),
                latest.title(),
                limits.lateAfter(register.id(), version).orElse(register.lateAfterDays()),
                (int) limits.delayDays(latest.happenedOn(), firstRecorded),
                limits.lateBy(register.id(), version, latest.happenedOn(), firstRecorded) > 0
                        && !isInitial(unit.code(), latest.happenedOn(), firstRecorded),
                latest.withdrawn(),
                !latest.withdrawn() && EntryAuthority.role(actor, unit.path()).isPresent(),
                versions);
    }

    private boolean isInitial(String unit, LocalDate happenedOn, Instant recordedAt) {
        var recordedOn = recordedAt.atZone(dependencies.limits().zone()).toLocalDate();
        return new OpenedBooksTable(dependencies.jdbc())
                .find(unit)
                .map(on -> new OpenedBooks(unit, 0, on))
                .filter(books -> books.isInitial(happenedOn, recordedOn))
                .isPresent();
    }

    private EntryVersion version(EntryRecord line, Records records, List<EntryVersion> before) {
        var record = records.get(new RecordId(line.record()));
        var register = dependencies.registerOf(line.register(), record);
        var told = EntryProvenance.of(record);
        boolean withdrawal = isWithdrawal(record);
        var typed = withdrawal
                ? new EntryValues(before.getLast().content().values())
                : EntryProvenance.typed(register, record);
        var changed = before.isEmpty() || withdrawal
                ? List.<Field>of()
                : new EntryValues(before.getLast().content().values()).differences(register, typed);
        return new EntryVersion(
                line.version(),
                act(line),
                record.id(),
                record.index(),
                record.happenedOn(),
                record.recordedAt(),
                typed.content(),
                withdrawal ? Content.EMPTY : EntryProvenance.derived(register, record),
                changed.stream().map(Field::name).toList(),
                told.reason(),
                record.role(),
                withdrawal ? before.getLast().files() : told.files(),
                told.importNumber());
    }

    private static Act act(EntryRecord line) {
        if (line.withdrawn()) {
            return Act.WITHDRAWN;
        }
        return line.version() == 1 ? Act.ENTERED : Act.AMENDED;
    }

    private static boolean isWithdrawal(SealedRecord record) {
        return record.type().endsWith(".withdrawn");
    }
}
