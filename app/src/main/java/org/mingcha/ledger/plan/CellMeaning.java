package org.mingcha.ledger.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.plan.PlannedRow.LeftOut;
import org.mingcha.ledger.plan.PlannedRow.OpenWord;
import org.mingcha.ledger.plan.PlannedRow.RowDoubt;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.LedgerCount;
import org.mingcha.ledger.text.LedgerDay;
import org.mingcha.ledger.text.PersonNames;
import org.mingcha.ledger.text.Wordform;

/** One cell, put as its field is written: a day, a number, a choice, words without names. */
final class CellMeaning {
    private static final Set<String> NOTHING = Set.of("", "-", "--", "—", "——", "/", "\\", "无", "略", "不详", "暂无");
    private static final int LONGEST_WORD = 20;
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final ImportVocabulary office;
    private final PlannedTable plan;
    private final Register register;
    private final SheetRow row;
    private final RowMeaning.RowContext context;
    private final Set<RowDoubt> doubts = new LinkedHashSet<>();
    private final List<OpenWord> words = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    CellMeaning(
            ImportVocabulary office,
            PlannedTable plan,
            Register register,
            SheetRow row,
            RowMeaning.RowContext context) {
        this.office = office;
        this.plan = plan;
        this.register = register;
        this.row = row;
        this.context = context;
    }

    Set<RowDoubt> doubts() {
        return doubts;
    }

    List<OpenWord> words() {
        return words;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    Cell of(Field field, int column, Cell cell) {
        var plain = Wordform.plain(cell.text());
        if (cell.kind() == Cell.Kind.ERROR) {
            return cell;
        }
        if (NOTHING.contains(plain) && !field.required()) {
            return Cell.BLANK;
        }
        return switch (field.type()) {
            case DATE, DATETIME -> day(field, column, cell, plain);
            case INTEGER, AMOUNT -> number(field, column, cell, plain);
            case ENUM, ENUMS -> choice(field, column, cell);
            case POST, LABEL, TEXT -> words(field, column, cell);
            case BOOLEAN, UNIT -> cell;
        };
    }

    private Cell day(Field field, int column, Cell cell, String plain) {
        var text = field.isHeader() ? monthAndDay(column, plain) : plain;
        var day = LedgerDay.read(
                text, cell.kind() == Cell.Kind.NUMBER && text.equals(plain), context.days(), context.dayOffset());
        if (day.trait() == LedgerDay.Trait.OPEN || day.trait() == LedgerDay.Trait.LIMIT && field.isHeader()) {
            return open(field, column, cell);
        }
        if (day.trait() == LedgerDay.Trait.YEAR_GIVEN && plan.doubts().contains(Doubt.YEAR)) {
            doubts.add(new RowDoubt(column, Doubt.YEAR));
        }
        return cell.isNumber() && day.text().equals(plain) ? cell : Cell.text(day.text());
    }

    /** 3 and 5 in columns of month and day. */
    private String monthAndDay(int column, String plain) {
        return plan.columns().stream()
                .filter(each -> each.column() > column && each.fields().contains(Field.HAPPENED_ON))
                .findFirst()
                .map(each -> plain.replaceAll("月$", "")
                        + "月"
                        + Wordform.plain(row.cell(each.column()).text()).replaceAll("[日号]$", "")
                        + "日")
                .orElse(plain);
    }

    private Cell number(Field field, int column, Cell cell, String plain) {
        if (cell.isNumber()) {
            return inUnits(field, column, cell);
        }
        var count = LedgerCount.read(plain, field.unit());
        if (count.trait() == LedgerCount.Trait.FOUND) {
            doubts.add(new RowDoubt(column, Doubt.FOUND_NUMBER));
        }
        return switch (count.trait()) {
            case WRITTEN, FOUND -> inUnits(field, column, Cell.text(count.text()));
            case ABOUT, OPEN -> open(field, column, cell);
        };
    }

    /** 万元 in a header, or said of the whole table, multiplies a bare number. */
    private Cell inUnits(Field field, int column, Cell cell) {
        var header = plan.columns().stream()
                .filter(each -> each.column() == column)
                .map(PlannedTable.PlannedColumn::header)
                .findFirst()
                .orElse("");
        boolean isCounted = header.contains("万元")
                || field.type() == FieldType.AMOUNT && context.isTenThousands() && !header.contains("元");
        return isCounted && BARE_NUMBER.matcher(cell.text()).matches()
                ? Cell.text(new BigDecimal(cell.text()).movePointRight(4).toPlainString())
                : cell;
    }

    private Cell choice(Field field, int column, Cell cell) {
        var decided =
                plan.decisions().words().getOrDefault(field.name(), Map.of()).get(Wordform.key(cell.text()));
        if (decided != null) {
            return Cell.text(decided);
        }
        var choices = office.choices(register, field.name());
        var one = choices.exactly(cell.text());
        if (one.isPresent()) {
            return Cell.text(one.get());
        }
        if (field.type() == FieldType.ENUMS && allExactly(choices, cell.text())) {
            return Cell.text(String.join("、", choices.within(cell.text())));
        }
        var within = choices.within(cell.text());
        if (cell.text().length() <= LONGEST_WORD && field.otherwise() == null) {
            words.add(new OpenWord(field.name(), Wordform.tidy(cell.text()), String.join("、", within)));
        }
        if (within.isEmpty() || field.type() == FieldType.ENUM && within.size() > 1) {
            // A field that keeps other words keeps this one.
            return field.otherwise() == null ? open(field, column, cell) : cell;
        }
        doubts.add(new RowDoubt(column, Doubt.WITHIN));
        return Cell.text(String.join("、", within));
    }

    private static boolean allExactly(ChoiceWords choices, String text) {
        return Wordform.listed(Wordform.plain(text)).stream()
                .allMatch(part -> choices.exactly(part).isPresent());
    }

    private Cell words(Field field, int column, Cell cell) {
        var tidy = Wordform.tidy(cell.text());
        var without = switch (field.type()) {
            case POST -> PersonNames.post(tidy);
            case LABEL -> field.label().endsWith("岗位") ? PersonNames.post(tidy) : PersonNames.withoutNames(tidy);
            case TEXT -> PersonNames.isBareName(tidy) ? tidy : PersonNames.withoutNames(tidy);
            default -> PersonNames.withoutNames(tidy);
        };
        if (without.equals(tidy)) {
            return cell;
        }
        leftOut.add(new LeftOut(field.name(), column, true));
        return Cell.text(without);
    }

    /** A field that need not be there is left out, and a notice says so; one that is needed stays, and is refused. */
    private Cell open(Field field, int column, Cell cell) {
        if (field.required()) {
            return cell;
        }
        leftOut.add(new LeftOut(field.name(), column, false));
        return Cell.BLANK;
    }
}
