package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.plan.PlannedTable.PlannedColumn;
import org.mingcha.ledger.plan.PlannedTable.RowSelection;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;
import org.mingcha.ledger.plan.PlannedTable.TablePlace;
import org.mingcha.ledger.plan.PlannedTable.TableRows;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.text.LedgerNote;
import org.mingcha.ledger.text.Wordform;

/** Proposes what the tables of a workbook are. */
final class PlanMaker {
    private final Registers registers;
    private final ImportVocabulary office;
    private final String fileName;
    private final TableYears years;

    PlanMaker(Registers registers, ImportVocabulary office, String fileName, List<SheetRows> sheets) {
        this.registers = registers;
        this.office = office;
        this.fileName = fileName;
        this.years = new TableYears(fileName, sheets);
    }

    /** A table and what it is taken for. */
    record Proposal(SheetTable table, PlannedTable plan) {}

    List<Proposal> propose(SheetGrid grid) {
        var proposals = new ArrayList<Proposal>();
        for (var table : new TableFinder(registers, office, grid).find()) {
            propose(table).forEach(plan -> proposals.add(new Proposal(table, plan)));
        }
        return proposals;
    }

    private List<PlannedTable> propose(SheetTable table) {
        var fits = registers.all().stream()
                .map(register -> RegisterFit.of(register, table.header()))
                .filter(RegisterFit::isTable)
                .toList();
        var choice = choose(table, fits);
        var list = new WorkList(registers, office, table);
        if (list.isOne(choice)) {
            return list.parts().stream().map(part -> partOf(table, part)).toList();
        }
        return List.of(whole(table, choice));
    }

    /** @param doubts about the register; none where its name says it and the columns fit */
    record Choice(Optional<RegisterFit> fit, List<String> proposals, Set<Doubt> doubts) {
        boolean isSure() {
            return fit.isPresent() && doubts.isEmpty();
        }
    }

    private Choice choose(SheetTable table, List<RegisterFit> fits) {
        for (var text : contexts(table)) {
            var named = office.named(text);
            if (named.isEmpty()) continue;
            var fitting = fitting(table, fits, named);
            if (!fitting.isEmpty()) {
                var first = fitting.getFirst();
                boolean clear =
                        first.missing().isEmpty() && (fitting.size() == 1 || isBetter(first, fitting.get(1), named));
                var choice =
                        new Choice(Optional.of(first), ids(fitting), clear ? Set.of() : EnumSet.of(Doubt.REGISTER));
                return first.missing().isEmpty() ? choice : orWhole(choice, first, fits);
            }
        }
        return byColumns(table, fits);
    }

    /** The title names a register that half of the table is not for; all of it is for another one. */
    private static Choice orWhole(Choice named, RegisterFit half, List<RegisterFit> fits) {
        return fits.stream()
                .filter(fit -> fit.missing().isEmpty() && fit.own() > half.own() && fit.matched() > half.matched())
                .max(Comparator.comparingInt(RegisterFit::own))
                .map(whole -> new Choice(Optional.of(whole), ids(List.of(whole, half)), EnumSet.of(Doubt.REGISTER)))
                .orElse(named);
    }

    /** Where known names are not enough, the ends of names are tried: the register is named, so it is likely. */
    private List<RegisterFit> fitting(SheetTable table, List<RegisterFit> fits, Map<String, Integer> named) {
        var known = fits.stream()
                .filter(fit -> named.containsKey(fit.register().id()))
                .anyMatch(fit -> fit.missing().isEmpty());
        return registers.all().stream()
                .filter(register -> named.containsKey(register.id()))
                .map(register -> RegisterFit.guessing(register, table))
                .filter(RegisterFit::isTable)
                .filter(fit ->
                        !known || fits.stream().anyMatch(each -> each.register().equals(fit.register())))
                .sorted(best(named))
                .toList();
    }

    private static Comparator<RegisterFit> best(Map<String, Integer> named) {
        return Comparator.comparingInt((RegisterFit fit) -> fit.missing().size())
                .thenComparing(Comparator.comparingInt((RegisterFit fit) ->
                                named.getOrDefault(fit.register().id(), 0))
                        .reversed())
                .thenComparing(Comparator.comparingInt(RegisterFit::own).reversed())
                .thenComparing(Comparator.comparingInt(RegisterFit::matched).reversed());
    }

    private static boolean isBetter(RegisterFit one, RegisterFit other, Map<String, Integer> named) {
        return one.missing().size() < other.missing().size()
                || named.getOrDefault(one.register().id(), 0)
                        > named.getOrDefault(other.register().id(), 0)
                || one.own() > other.own();
    }

    /** No name says it. Columns that no other register has do, where all that is needed is there; else it is a guess. */
    private Choice byColumns(SheetTable table, List<RegisterFit> fits) {
        var complete = fits.stream()
                .filter(fit -> fit.missing().isEmpty())
                .sorted(best(Map.of()))
                .toList();
        if (complete.isEmpty()) {
            return new Choice(Optional.empty(), ids(fits), EnumSet.of(Doubt.REGISTER));
        }
        var first = complete.getFirst();
        var sheet = table.grid().sheet();
        // 食堂菜谱 is nobody's ledger, whatever its columns are called; Sheet1 says nothing, so the columns may.
        boolean sure = (!sheet.isNamed() || LedgerNote.isAnySheet(Wordform.key(sheet.name())))
                && first.own() > 0
                && first.matched() >= 3
                && (complete.size() == 1 || first.own() > complete.get(1).own());
        boolean likely = first.own() > 0 || complete.size() == 1;
        return new Choice(
                likely ? Optional.of(first) : Optional.empty(),
                ids(complete),
                sure ? Set.of() : EnumSet.of(Doubt.REGISTER));
    }

    private static List<String> ids(List<RegisterFit> fits) {
        return fits.stream().map(fit -> fit.register().id()).toList();
    }

    /** What may name the register, the nearest first. */
    private List<String> contexts(SheetTable table) {
        var texts = new ArrayList<String>();
        if (!table.titles().isEmpty()) texts.add(table.titles().getFirst());
        texts.add(table.grid().sheet().name());
        texts.addAll(table.titles().stream().skip(1).toList());
        texts.add(fileName);
        return texts;
    }

    private PlannedTable whole(SheetTable table, Choice choice) {
        var doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(choice.doubts());
        var columns = choice.fit().map(fit -> columns(table, fit)).orElseGet(() -> columns(table, Map.of(), Set.of()));
        if (choice.fit().filter(fit -> !fit.twice().isEmpty()).isPresent()) doubts.add(Doubt.TWICE);
        if (columns.stream().anyMatch(PlannedColumn::isGuessed)) doubts.add(Doubt.COLUMN);
        return complete(table, null, choice.fit().map(RegisterFit::register), choice.proposals(), columns, doubts);
    }

    /** The table, where a person says what it is. */
    PlannedTable as(SheetTable table, Register register) {
        var fit = RegisterFit.guessing(register, table);
        var columns = columns(table, fit);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (!fit.twice().isEmpty()) doubts.add(Doubt.TWICE);
        if (!fit.guessed().isEmpty()) doubts.add(Doubt.COLUMN);
        return complete(table, null, Optional.of(register), List.of(register.id()), columns, doubts);
    }

    private PlannedTable partOf(SheetTable table, WorkList.Part part) {
        var columns = columns(table, part.byField(), Set.of());
        var selection = new RowSelection(part.column(), part.words());
        var proposals = part.register().map(Register::id).map(List::of).orElseGet(List::of);
        return complete(table, selection, part.register(), proposals, columns, EnumSet.of(Doubt.LIST));
    }

    private PlannedTable complete(
            SheetTable table,
            @Nullable RowSelection only,
            Optional<Register> register,
            List<String> proposals,
            List<PlannedColumn> columns,
            Set<Doubt> doubts) {
        var year = years.of(table, columns);
        if (year.isPresent() && !year.get().isTold()) doubts.add(Doubt.YEAR);
        doubts.addAll(sheetDoubts(table));
        register.ifPresent(found -> found.typed().stream()
                .filter(field -> field.required()
                        && field.preset() == null
                        && columns.stream().noneMatch(column -> column.fields().contains(field.name())))
                .filter(field -> office.isFromTitle(found, field.name()))
                .forEach(_ -> doubts.add(Doubt.FROM_TITLE)));
        var grid = table.grid();
        var rows = new TableRows(
                grid.row(table.headerFirst()).number(),
                grid.row(table.headerLast()).number(),
                table.bodyFirst() < grid.size() ? grid.row(table.bodyFirst()).number() : 0,
                grid.row(Math.max(table.headerLast(), table.bodyLast())).number(),
                table.range().first(),
                table.range().last());
        return new PlannedTable(
                new TablePlace(grid.sheet().name(), rows, only, table.header().signature()),
                register.map(Register::id).orElse(null),
                proposals,
                year.map(TableYears.FoundYear::year).orElse(null),
                columns,
                doubts,
                TableDecisions.NONE);
    }

    private Set<Doubt> sheetDoubts(SheetTable table) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var sheet = table.grid().sheet();
        if (sheet.isHidden()) doubts.add(Doubt.HIDDEN_SHEET);
        if (office.hasOne("example", sheet.name())) doubts.add(Doubt.EXAMPLE);
        if (sheet.name().contains("计划")
                || !table.titles().isEmpty() && table.titles().getFirst().endsWith("计划")) doubts.add(Doubt.PLANNED);
        return doubts;
    }

    private static List<PlannedColumn> columns(SheetTable table, RegisterFit fit) {
        var columns = columns(table, fit.byField(), fit.guessed());
        var day = RegisterFit.column(table.header(), "日", "日期");
        int month = fit.byField().getOrDefault("happened_on", -1);
        if (month >= 0
                && day.isPresent()
                && day.getAsInt() != month
                && List.of("月", "月份")
                        .contains(Wordform.key(table.header().row().cell(month).text()))) {
            return columns.stream()
                    .map(each -> each.column() == day.getAsInt()
                            ? new PlannedColumn(each.column(), each.header(), List.of("happened_on"), false)
                            : each)
                    .toList();
        }
        return columns;
    }

    private static List<PlannedColumn> columns(SheetTable table, Map<String, Integer> byField, Set<Integer> guessed) {
        var fields = new TreeMap<Integer, List<String>>();
        byField.forEach((field, column) ->
                fields.computeIfAbsent(column, _ -> new ArrayList<>()).add(field));
        return table.range()
                .columns()
                .filter(column -> !table.header().label(column).isEmpty())
                .mapToObj(column -> new PlannedColumn(
                        column,
                        table.header().label(column),
                        fields.getOrDefault(column, List.of()),
                        guessed.contains(column)))
                .toList();
    }
}
