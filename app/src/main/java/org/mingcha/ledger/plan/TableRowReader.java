package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.plan.PlannedRow.RowDoubt;
import org.mingcha.ledger.plan.PlannedTable.RowDecision;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.LedgerNote;
import org.mingcha.ledger.text.LedgerYear;
import org.mingcha.ledger.text.Wordform;

/** Reads a table's rows as its plan says. */
final class TableRowReader {
    private final ImportVocabulary office;
    private final SheetTable table;
    private final PlannedTable plan;
    private final @Nullable Register register;
    private final TableWork work;
    private final OptionalInt month;
    private final boolean isTenThousands;
    private final Set<Integer> noteColumns;
    private final Set<Integer> serialColumns;
    private final Set<Integer> choiceColumns;

    TableRowReader(ImportVocabulary office, Registers registers, SheetTable table, PlannedTable plan) {
        this.office = office;
        this.table = table;
        this.plan = plan;
        this.register =
                Optional.ofNullable(plan.register()).flatMap(registers::find).orElse(null);
        this.work = new TableWork(office, table, plan, register);
        this.isTenThousands = table.titles().stream().anyMatch(title -> title.contains("万元"));
        this.month = Stream.concat(
                        table.titles().stream(), Stream.of(table.grid().sheet().name()))
                .map(LedgerYear::month)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        this.noteColumns = columns(column -> table.header().isOne("notes", column)
                || plan.only() != null && isUnused(column) && !table.header().isOmitted(column));
        this.serialColumns = columns(table.header()::isSerial);
        this.choiceColumns = columns(this::isChoice);
    }

    private Set<Integer> columns(IntPredicate asked) {
        return table.range().columns().filter(asked).boxed().collect(Collectors.toSet());
    }

    private boolean isUnused(int column) {
        return column != (plan.only() == null ? -1 : plan.only().column())
                && plan.columns().stream()
                        .anyMatch(
                                each -> each.column() == column && each.fields().isEmpty());
    }

    List<PlannedRow> read() {
        var rows = new ArrayList<PlannedRow>();
        var other = otherWords();
        for (int i = table.bodyFirst(); i <= table.bodyLast(); i++) {
            var bare = table.grid().bare(i);
            // A row that only continues merged cells is none of its own.
            if (!table.range().isBlank(bare) && isOurs(table.grid().row(i), other)) {
                rows.add(row(bare, table.grid().row(i)));
            }
        }
        return rows;
    }

    private Set<String> otherWords() {
        return plan.only() == null ? Set.of() : new HashSet<>(plan.only().words());
    }

    private boolean isOurs(SheetRow row, Set<String> words) {
        return plan.only() == null
                || words.contains(Wordform.key(row.cell(plan.only().column()).text()));
    }

    private PlannedRow row(SheetRow bare, SheetRow row) {
        var decision = plan.decisions().rows().get(row.number());
        if (decision == RowDecision.PASS) {
            return none(row, PassReason.DECIDED);
        }
        if ("".equals(plan.register())) {
            return none(row, PassReason.DECIDED);
        }
        var plain = plainReason(bare, row);
        if (plain != null) {
            return none(row, plain);
        }
        var reason = decision == RowDecision.RECORD ? null : reason(row);
        if (reason != null) {
            return none(row, reason);
        }
        if (register == null) {
            return none(
                    row,
                    plan.column(Field.HAPPENED_ON) < 0 && !hasDay(row) ? PassReason.NO_LEDGER : PassReason.NO_REGISTER);
        }
        var entry = new RowMeaning(office, plan, register, row, context(row)).read();
        var doubts = decision == RowDecision.RECORD ? Set.<RowDoubt>of() : undecided(row, entry.doubts());
        return new PlannedRow.Entry(
                entry.row(), entry.register(), entry.cells(), entry.columns(), doubts, entry.words(), entry.leftOut());
    }

    private RowMeaning.RowContext context(SheetRow row) {
        var year = plan.year() == null ? OptionalInt.empty() : OptionalInt.of(plan.year());
        return new RowMeaning.RowContext(
                new LedgerDay.Context(year, month),
                table.grid().sheet().dayOffset(),
                isTenThousands,
                notes(row),
                work.fields(row));
    }

    private boolean hasDay(SheetRow row) {
        return table.range()
                .columns()
                .anyMatch(column -> DayParts.day(
                                Wordform.plain(row.cell(column).text()),
                                table.grid().sheet().dayOffset())
                        .isPresent());
    }

    private PlannedRow none(SheetRow row, PassReason reason) {
        return new PlannedRow.NoEntry(row.number(), firstFilled(row), reason);
    }

    private int firstFilled(SheetRow row) {
        return table.range()
                .columns()
                .filter(column -> !row.cell(column).isBlank())
                .findFirst()
                .orElse(0);
    }

    private @Nullable PassReason plainReason(SheetRow bare, SheetRow row) {
        if (isTotal(table.range().cells(bare))) return PassReason.TOTAL;
        if (isHeaderAgain(row)) return PassReason.HEADER;
        var said = table.range()
                .columns()
                .filter(column -> !serialColumns.contains(column))
                .mapToObj(bare::cell)
                .filter(cell -> !cell.isBlank())
                .distinct()
                .toList();
        if (said.isEmpty()) return isNumbered(bare) ? PassReason.BLANK : PassReason.NOTE;
        boolean isSigned = said.stream().allMatch(cell -> LedgerNote.isFootnote(Wordform.key(cell.text())));
        return isSigned || said.size() == 1 && isNote(bare, said.getFirst()) ? PassReason.NOTE : null;
    }

    /** 合计 stands in one of the first two cells that say anything. */
    static boolean isTotal(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .limit(2)
                .anyMatch(cell -> LedgerNote.isTotal(Wordform.key(cell.text())));
    }

    /** Whether what stands below 序号 is a number: a footnote may begin there too. */
    private boolean isNumbered(SheetRow row) {
        return serialColumns.stream()
                .map(row::cell)
                .allMatch(cell -> Wordform.key(cell.text()).matches("\\d{0,6}"));
    }

    /** One thing said, and no number before it: a footnote, or a line like 本月未开展培训. */
    private boolean isNote(SheetRow row, Cell said) {
        if (LedgerNote.isFootnote(Wordform.key(said.text()))) return true;
        boolean numbered =
                serialColumns.stream().anyMatch(column -> !row.cell(column).isBlank());
        return !numbered && said.kind() == Cell.Kind.TEXT && !hasDay(row);
    }

    private boolean isHeaderAgain(SheetRow row) {
        return table.range()
                .columns()
                .allMatch(column -> Wordform.key(row.cell(column).text())
                        .equals(Wordform.key(table.header().row().cell(column).text())));
    }

    /** Why it looks like no entry; a person says whether that is so. */
    private @Nullable PassReason reason(SheetRow row) {
        if (plan.doubts().contains(Doubt.HIDDEN_SHEET)) return PassReason.HIDDEN_SHEET;
        if (plan.doubts().contains(Doubt.EXAMPLE) || isExample(row)) return PassReason.EXAMPLE;
        if (row.isStruck()) return PassReason.STRUCK;
        var notes = notes(row);
        if (office.hasOne("cancelled", notes) || isCalledOff(row)) return PassReason.CANCELLED;
        if (isPlanned(row)) return PassReason.PLANNED;
        return work.isOther(row) ? PassReason.OTHER_WORK : null;
    }

    private boolean isDecided(Doubt doubt) {
        return plan.decisions().doubts().contains(doubt);
    }

    private String notes(SheetRow row) {
        return noteColumns.stream().map(column -> row.cell(column).text()).collect(Collectors.joining(" "))
                + " "
                + row.comment();
    }

    /** In whatever column that says. */
    private boolean isCalledOff(SheetRow row) {
        return table.range()
                .columns()
                .filter(column -> !choiceColumns.contains(column))
                .anyMatch(column -> office.isOne("cancelled", row.cell(column).text()));
    }

    private boolean isChoice(int column) {
        return register != null
                && plan.columns().stream()
                        .filter(each -> each.column() == column)
                        .flatMap(each -> each.fields().stream())
                        .anyMatch(field -> office.hasChoices(register, field));
    }

    private boolean isExample(SheetRow row) {
        return table.range().cells(row).stream()
                .map(cell -> Wordform.key(cell.text()))
                .anyMatch(LedgerNote::isExample);
    }

    private boolean isPlanned(SheetRow row) {
        if (plan.doubts().contains(Doubt.PLANNED)) return true;
        int day = plan.column(Field.HAPPENED_ON);
        if (day >= 0 && LedgerNote.isAhead(Wordform.key(row.cell(day).text()))) return true;
        return noteColumns.stream()
                .map(column -> Wordform.key(row.cell(column).text()))
                .anyMatch(key -> office.isOne("planned", key)
                        || office.hasOne("planned", key)
                                && key.length() <= 6
                                && !key.contains("完成")
                                && !key.contains("按"));
    }

    private Set<RowDoubt> undecided(SheetRow row, Set<RowDoubt> ofCells) {
        var doubts = new LinkedHashSet<RowDoubt>();
        int first = firstFilled(row);
        if (plan.doubts().contains(Doubt.REGISTER)) doubts.add(new RowDoubt(first, Doubt.REGISTER));
        if (plan.doubts().contains(Doubt.LIST) && plan.only() != null)
            doubts.add(new RowDoubt(plan.only().column(), Doubt.LIST));
        if (plan.doubts().contains(Doubt.TWICE)) doubts.add(new RowDoubt(first, Doubt.TWICE));
        if (row.isHidden()) doubts.add(new RowDoubt(first, null));
        doubts.addAll(ofCells);
        doubts.removeIf(each -> each.doubt() != null && isDecided(each.doubt()));
        return doubts;
    }
}
