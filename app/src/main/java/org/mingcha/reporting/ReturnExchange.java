package org.mingcha.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.internal.ExchangeTable;
import org.mingcha.reporting.internal.FieldSumTable;
import org.mingcha.reporting.internal.FilingHandler;
import org.mingcha.reporting.internal.PeriodTable;
import org.mingcha.reporting.internal.Rehearsal;
import org.mingcha.reporting.internal.ReportingUnitTable;
import org.mingcha.reporting.internal.exchange.FileReader;
import org.mingcha.reporting.internal.exchange.RowWriter;
import org.mingcha.reporting.internal.exchange.RowWriters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Filed returns as files. What goes out comes in elsewhere as the same filings, except for when it was filed: that is the
 * taking server's to say.
 */
@Service
public class ReturnExchange {
    private static final int NAMED = 3;

    private final ReturnLibrary returns;
    private final ReportingUnitTable units;
    private final PeriodTable periods;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final FilingHandler handler;
    private final Rehearsal rehearsal;
    private final ExchangeTable table;
    private final WorkPools pools;

    ReturnExchange(
            ReturnLibrary returns,
            ReportingUnitTable units,
            PeriodTable periods,
            MingchaClock clock,
            TransactionTemplate transaction,
            FilingHandler handler,
            Rehearsal rehearsal,
            ExchangeTable table,
            WorkPools pools) {
        this.returns = returns;
        this.units = units;
        this.periods = periods;
        this.clock = clock;
        this.transaction = transaction;
        this.handler = handler;
        this.rehearsal = rehearsal;
        this.table = table;
        this.pools = pools;
    }

    /**
     * Writes what is filed and sealed in a unit's subtree, period by period, units in official order; false: no such unit
     * or return, and nothing was written.
     */
    public boolean export(Actor actor, ExportReturns command, OutputStream to) throws IOException {
        var definition = returns.find(command.returnId());
        if (definition.isEmpty() || units.find(actor, command.unit()).isEmpty()) {
            return false;
        }
        try (var writer = RowWriters.of(command, definition.get(), clock.now(), clock.zone(), to)) {
            transaction.executeWithoutResult(_ -> write(command, definition.get(), writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    /** What nobody has opened, nobody has filed in. */
    private void write(ExportReturns command, ReturnDefinition definition, RowWriter writer) {
        var open = periods.find(definition.id(), FieldSumTable.codes(command.periods()));
        for (var period : open) {
            table.each(command.unit(), period, definition, row -> {
                try {
                    writer.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Reads a file of returns; tells its format by its content. Writes nothing. */
    public ReturnsFile read(String returnId, Path file, String name) {
        return returns.find(returnId)
                .map(definition -> pools.reading().run(() -> FileReader.read(definition, file, name)))
                .orElseGet(() -> ReturnsFile.Refused.of(ReturnRefusal.RETURN_UNKNOWN, returnId));
    }

    /**
     * Files row by row, each in its own transaction: a refused row stops no other, and after a crash the same file can be
     * sent again, since what is filed already is not filed twice. Nothing that stands is changed.
     *
     * @param dryRun only says what would become of each row
     */
    public ReturnsImported file(Actor actor, ReturnsFile.Rows rows, boolean dryRun) {
        var definition = returns.find(rows.returnId()).orElseThrow();
        var refused = new ArrayList<>(rows.refused());
        int filed = 0;
        int repeated = 0;
        for (var row : rows.rows()) {
            var command = command(row);
            var filing = dryRun ? rehearsal.file(actor, command) : handler.file(actor, command);
            switch (filing) {
                case FilingResult.Accepted(var _, var _, var again) when again -> repeated++;
                case FilingResult.Accepted _ -> filed++;
                case FilingResult.Contradicted(var entries) -> refused.add(contradicted(row, entries));
                case FilingResult.Refused refusal -> refused.add(refused(definition, row, refusal));
                case FilingResult.Conflict conflict -> throw new IllegalStateException("No key was given: " + conflict);
            }
        }
        refused.sort(Comparator.comparingInt(RefusedReturn::row));
        return new ReturnsImported(dryRun, filed, repeated, refused);
    }

    /** As somebody who has seen nothing filed: what stands is not corrected by a file. */
    private static FileReturn command(ReturnsFile.Row row) {
        return new FileReturn(
                row.key(), row.nil(), row.values(), row.explanation(), Optional.empty(), FileReturn.NOTHING);
    }

    private static RefusedReturn contradicted(ReturnsFile.Row row, List<ContradictingEntry> entries) {
        var titles =
                entries.stream().limit(NAMED).map(ContradictingEntry::title).collect(Collectors.joining("; "));
        return RefusedReturn.of(
                row.number(), row.column("nil"), ReturnRefusal.CONTRADICTED, Integer.toString(entries.size()), titles);
    }

    private static RefusedReturn refused(
            ReturnDefinition definition, ReturnsFile.Row row, FilingResult.Refused refusal) {
        if (refusal.reason() == ReturnRefusal.OVERTAKEN) {
            var code = row.key().period().code();
            return RefusedReturn.of(row.number(), row.column("period"), ReturnRefusal.FILED_OTHERWISE, code);
        }
        var column = row.column(field(definition, refusal));
        return new RefusedReturn(row.number(), column, refusal.reason(), refusal.arguments());
    }

    /** Where the row has to be put right. */
    private static String field(ReturnDefinition definition, FilingResult.Refused refusal) {
        return switch (refusal.reason()) {
            case NOT_FOUND -> "unit";
            case NO_NIL, NIL_WITH_VALUES -> "nil";
            case EXPLANATION_TOO_LONG -> "explanation";
            case FIELD_UNKNOWN,
                    FIELD_MISSING,
                    FIELD_TOO_LONG,
                    FIELD_NOT_A_COUNT,
                    FIELD_NOT_A_NUMBER,
                    FIELD_OUT_OF_RANGE -> named(definition, refusal.arguments().getFirst());
            default -> "period";
        };
    }

    private static String named(ReturnDefinition definition, String label) {
        return definition.fields().stream()
                .filter(field -> field.label().equals(label))
                .map(field -> field.name())
                .findFirst()
                .orElse(label);
    }
}
