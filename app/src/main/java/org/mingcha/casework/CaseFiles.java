package org.mingcha.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds and writes cases of which all that is known is an entry; whose register it is, the kind says. */
@Component
public class CaseFiles {
    private static final Quotation LEDGER = Quotation.verbatim(Map.of());

    private final CaseFileTable table;
    private final CaseLock lock;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Organisation organisation;
    private final TransparencyLog log;
    private final MingchaClock clock;

    CaseFiles(
            CaseFileTable table,
            CaseLock lock,
            Ledger ledger,
            LedgerEntries entries,
            Organisation organisation,
            TransparencyLog log,
            MingchaClock clock) {
        this.table = table;
        this.lock = lock;
        this.ledger = ledger;
        this.entries = entries;
        this.organisation = organisation;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CaseSlice page(PlainKind<?, ?, ?> kind, Actor actor, CaseQuery query) {
        var today = clock.today();
        var found = table.page(actor, kind, query, today);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new CaseSlice(
                rows(kind, shown),
                last == null || found.size() == shown.size()
                        ? null
                        : new EntryQuery.Cursor(last.happenedOn(), last.id()),
                table.totals(actor, kind, query.unit(), today));
    }

    private List<CaseOverview.Row> rows(PlainKind<?, ?, ?> kind, List<CaseFileTable.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var register = register(kind);
        var records = log
                .records(lines.stream().map(line -> new RecordId(line.record())).toList())
                .stream()
                .collect(Collectors.toMap(SealedRecord::id, Function.identity()));
        return lines.stream()
                .map(line -> {
                    var fields = fields(register, Objects.requireNonNull(records.get(new RecordId(line.record()))));
                    return new CaseOverview.Row(
                            line.id(),
                            line.index(),
                            line.unit(),
                            line.unitName(),
                            title(register, fields),
                            line.state(),
                            line.overdue(),
                            fields);
                })
                .toList();
    }

    private static String title(Register register, Map<String, String> fields) {
        var title = register.subject().stream()
                .map(field -> fields.getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return title.isEmpty() ? register.sheet() : title;
    }

    /** The case as this actor sees it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(PlainKind<?, ?, ?> kind, Actor actor, long id) {
        return ledger.entry(actor, new EntryId(id)).flatMap(entry -> file(kind, entry));
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> at(PlainKind<?, ?, ?> kind, Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex).flatMap(entry -> file(kind, entry));
    }

    private Optional<CaseFile> file(PlainKind<?, ?, ?> kind, EntryView entry) {
        return Optional.of(entry)
                .filter(found -> found.register().equals(kind.name()))
                .flatMap(found -> organisation.find(found.unit()))
                .map(unit -> new CaseFile(entry, unit.path(), writers(entry)));
    }

    private Map<Integer, Long> writers(EntryView entry) {
        var numbers = entry.versions().stream().collect(Collectors.toMap(EntryVersion::record, EntryVersion::number));
        var writers = new HashMap<Integer, Long>();
        log.records(numbers.keySet())
                .forEach(record -> text(record)
                        .text("by_account")
                        .ifPresent(account ->
                                writers.put(Objects.requireNonNull(numbers.get(record.id())), Long.valueOf(account))));
        return writers;
    }

    /** The case until the transaction ends: one act at a time. */
    Optional<CaseFile> hold(PlainKind<?, ?, ?> kind, Actor actor, long id) {
        lock.take(kind.name(), id);
        return find(kind, actor, id).filter(file -> !file.entry().withdrawn());
    }

    CommandResult<Long> enter(
            PlainKind<?, ?, ?> kind, Actor actor, String unit, Map<String, String> values, boolean confirmed) {
        return entries.enter(actor, new SubmitEntry(unit, kind.name(), values, List.of(), confirmed), LEDGER);
    }

    void amend(CaseFile file, CommandContext context, Map<String, String> changes, String reason) {
        entries.amend(context, file.entry(), changes, reason, LEDGER);
    }

    /** @param may names of the commands that its reader can do now */
    CaseOverview overview(PlainKind<?, ?, ?> kind, CaseFile file, List<String> may, boolean waits) {
        var entry = file.entry();
        return new CaseOverview(
                row(kind, entry),
                entry.versions().size(),
                entry.withdrawn(),
                entry.versions().stream()
                        .map(version -> look(register(kind), version))
                        .toList(),
                entry.withdrawn() ? List.of() : may,
                !entry.withdrawn() && waits);
    }

    private CaseOverview.Row row(PlainKind<?, ?, ?> kind, EntryView entry) {
        var fields = fields(register(kind), entry.latest());
        var state = kind.states().of(fields);
        var due = fields.getOrDefault(kind.states().due(), "");
        boolean awaited = kind.states().awaiting().contains(state) && !due.isEmpty();
        return new CaseOverview.Row(
                entry.id().value(),
                entry.latest().index(),
                entry.unit(),
                entry.unitName(),
                entry.title(),
                state.code(),
                awaited && LocalDate.parse(due).isBefore(clock.today()),
                fields);
    }

    private static CaseOverview.Look look(Register register, EntryVersion version) {
        var changes = new LinkedHashMap<>(fields(register, version));
        if (version.number() > 1) {
            changes.keySet().retainAll(version.changed());
        }
        return new CaseOverview.Look(version.recordedAt(), version.reason(), changes, version.index());
    }

    private static Map<String, String> fields(Register register, EntryVersion version) {
        var values = new HashMap<>(FormValues.of(version.derived()));
        values.putAll(FormValues.of(version.content()));
        return fields(register, values);
    }

    private static Map<String, String> fields(Register register, SealedRecord record) {
        var values = new HashMap<>(FormValues.of(record.facts()));
        values.putAll(FormValues.of(text(record)));
        values.put(Field.HAPPENED_ON, record.happenedOn().toString());
        return fields(register, values);
    }

    /** Those of the register that people fill in, and nothing that is told with a version beside them. */
    private static Map<String, String> fields(Register register, Map<String, String> values) {
        var fields = new LinkedHashMap<String, String>();
        register.typed().forEach(field -> {
            var text = values.getOrDefault(field.name(), "");
            if (!text.isEmpty()) {
                fields.put(field.name(), text);
            }
        });
        return fields;
    }

    private Register register(PlainKind<?, ?, ?> kind) {
        return ledger.registers().get(kind.name());
    }

    private static Content text(SealedRecord record) {
        var text = record.text();
        return text == null ? Content.EMPTY : text;
    }
}
