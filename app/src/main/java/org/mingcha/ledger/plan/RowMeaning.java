package org.mingcha.ledger.plan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.plan.PlannedRow.RowDoubt;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.Wordform;

/** One row's cells, put as the register writes them. What cannot be told stays as it was written: the check says so. */
final class RowMeaning {
    private static final Pattern CLOSING =
            Pattern.compile("((?:20\\d{2}年)?\\d{1,2}月\\d{1,2}日)[^,，。;；]{0,6}(?:回应|答复|回复|办结|完成|公告|关闭)");
    private static final Pattern WITH_YEAR = Pattern.compile(".*\\d{4}.*");
    private static final long A_YEAR_ON = 60;

    private final ImportVocabulary office;
    private final PlannedTable plan;
    private final Register register;
    private final SheetRow row;
    private final RowContext context;
    private final CellMeaning meaning;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<RowDoubt> doubts = new LinkedHashSet<>();

    /**
     * @param notes what columns of notes and results say of the row; a list of all work tells much there
     * @param fieldsOfWork for which fields of work it was done, in the register's words; blank where nothing says it
     */
    record RowContext(LedgerDay.Context days, int dayOffset, boolean isTenThousands, String notes, Cell fieldsOfWork) {}

    RowMeaning(ImportVocabulary office, PlannedTable plan, Register register, SheetRow row, RowContext context) {
        this.office = office;
        this.plan = plan;
        this.register = register;
        this.row = row;
        this.context = context;
        this.meaning = new CellMeaning(office, plan, register, row, context);
    }

    PlannedRow.Entry read() {
        for (var field : register.typed()) {
            int column = plan.column(field.name());
            if (field.name().equals(FieldOfWork.FIELD)) {
                columns.put(field.name(), Math.max(column, 0));
                cells.put(field.name(), context.fieldsOfWork());
            } else if (column >= 0) {
                columns.put(field.name(), column);
                var cell = row.cell(column);
                if (!cell.isBlank()) {
                    cells.put(field.name(), meaning.of(field, column, cell));
                    guessed(column);
                }
            }
        }
        cells.values().removeIf(Cell::isBlank);
        daysWithoutHours();
        fromTitle();
        laterDays();
        doubts.addAll(meaning.doubts());
        return new PlannedRow.Entry(row.number(), register, cells, columns, doubts, meaning.words(), meaning.leftOut());
    }

    /** A column of times that holds days: there is a field for the day alone. */
    private void daysWithoutHours() {
        for (var field : register.typed()) {
            if (field.type() != FieldType.DATETIME) continue;
            var cell = cells.get(field.name());
            var day = field.name().replaceFirst("_at$", "_on");
            if (cell != null
                    && !columns.containsKey(day)
                    && register.field(day).isPresent()
                    && cell.text().matches("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{5}")) {
                cells.put(day, cell);
                cells.remove(field.name());
                columns.put(day, columns.getOrDefault(field.name(), 0));
            }
        }
    }

    private void guessed(int column) {
        if (plan.columns().stream().anyMatch(each -> each.column() == column && each.isGuessed())) {
            doubts.add(new RowDoubt(column, Doubt.COLUMN));
        }
    }

    private void fromTitle() {
        var headline = RegisterFit.headline(register).orElse(null);
        var said = headline == null ? null : cells.get(headline);
        if (said == null) {
            return;
        }
        int column = columns.getOrDefault(headline, 0);
        boolean isList = plan.only() != null;
        for (var field : register.typed()) {
            if (!columns.containsKey(field.name()) && office.isFromTitle(register, field.name())) {
                if (isList) choiceFromTitle(field, column, context.notes());
                if (!cells.containsKey(field.name())) choiceFromTitle(field, column, said.text());
            }
        }
        if (isList) {
            var told = Wordform.key(said.text() + " " + context.notes());
            office.numbers(register).forEach((field, pattern) -> {
                var found = pattern.matcher(told);
                if (!columns.containsKey(field) && found.find()) {
                    fromTitle(field, column, found.group(1));
                }
            });
            closing(column, told);
        }
    }

    /** 4月3日公开回应, 5月20日办结: the day on which it ended. */
    private void closing(int column, String told) {
        var field = register.closedBy();
        var found = CLOSING.matcher(told);
        if (field != null && !columns.containsKey(field) && found.find()) {
            var day = LedgerDay.read(found.group(1), false, context.days(), context.dayOffset());
            if (day.trait() != LedgerDay.Trait.OPEN) {
                fromTitle(field, column, day.text());
            }
        }
    }

    private void fromTitle(String field, int column, String text) {
        cells.put(field, Cell.text(text));
        columns.put(field, column);
        doubts.add(new RowDoubt(column, Doubt.FROM_TITLE));
    }

    private void choiceFromTitle(Field field, int column, String title) {
        var within = office.choices(register, field.name()).within(title);
        if (within.isEmpty() || field.type() == FieldType.ENUM && within.size() > 1) {
            return;
        }
        cells.put(field.name(), Cell.text(String.join("、", within)));
        columns.put(field.name(), column);
        if (field.required() || plan.only() != null) {
            doubts.add(new RowDoubt(column, Doubt.FROM_TITLE));
        }
    }

    /** A day without its year that would lie long before the first is of the next year. */
    private void laterDays() {
        var first = day(Field.HAPPENED_ON);
        if (first == null) {
            return;
        }
        for (var field : register.typed()) {
            if (field.type() != FieldType.DATE || field.isHeader()) continue;
            var later = day(field.name());
            int column = columns.getOrDefault(field.name(), -1);
            boolean given = column >= 0
                    && !WITH_YEAR
                            .matcher(Wordform.plain(row.cell(column).text()))
                            .matches();
            if (later != null && given && later.isBefore(first.minusDays(A_YEAR_ON))) {
                cells.put(field.name(), Cell.text(later.plusYears(1).toString()));
            }
        }
    }

    private java.time.@Nullable LocalDate day(String field) {
        var cell = cells.get(field);
        return cell == null
                ? null
                : DayParts.day(Wordform.plain(cell.text()), context.dayOffset()).orElse(null);
    }
}
