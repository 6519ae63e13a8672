package org.mingcha.ledger.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;

/** For which fields of work a table's rows were done: as a column says, else the row's title, else the table's. */
final class TableWork {
    private final ImportVocabulary office;
    private final SheetTable table;
    private final PlannedTable plan;
    private final @Nullable Register register;
    private final FieldOfWork ofSheet;
    private final int column;
    private final int headline;
    private @Nullable SheetRow asked;
    private FieldOfWork answer = FieldOfWork.UNSAID;

    TableWork(ImportVocabulary office, SheetTable table, PlannedTable plan, @Nullable Register register) {
        this.office = office;
        this.table = table;
        this.plan = plan;
        this.register = register;
        this.ofSheet = ofSheet();
        this.column = table.header().first(FieldOfWork.FIELD).orElse(-1);
        this.headline = register == null
                ? table.header().first("list.subject").orElse(-1)
                : RegisterFit.headline(register).map(plan::column).orElse(-1);
    }

    private FieldOfWork ofSheet() {
        for (var text : table.titles()) {
            var work = FieldOfWork.of(office, text);
            if (work != FieldOfWork.UNSAID) return work;
        }
        return FieldOfWork.of(office, table.grid().sheet().name());
    }

    /** Whether it is other work of a kind that is held for everything, and nobody has said to record it. */
    boolean isOther(SheetRow row) {
        if (register == null ? plan.only() == null : !FieldOfWork.matters(register.id())) return false;
        return decided() == null && of(row) == FieldOfWork.OTHER;
    }

    /** In the register's words; blank where it has no such field or nothing need be said, as of online work. */
    Cell fields(SheetRow row) {
        if (register == null || register.field(FieldOfWork.FIELD).isEmpty()) return Cell.BLANK;
        var column = column(row);
        var said = FieldOfWork.ofColumn(office, column);
        if (said != FieldOfWork.UNSAID) {
            return cell(said.choices(office, register, column));
        }
        var work = of(row);
        if (work != FieldOfWork.OTHER) return Cell.BLANK;
        var title = title(row);
        var told = work.choices(
                office, register, FieldOfWork.of(office, title) == work ? title : String.join(" ", around()));
        var decided = decided();
        return cell(decided != null && told.equals(List.of(FieldOfWork.OTHERS)) ? List.of(decided) : told);
    }

    private List<String> around() {
        return Stream.concat(
                        table.titles().stream(), Stream.of(table.grid().sheet().name()))
                .toList();
    }

    /** Under which field of work a person has the table's other work recorded. */
    private @Nullable String decided() {
        return plan.decisions()
                .words()
                .getOrDefault(FieldOfWork.FIELD, Map.of())
                .get("");
    }

    /** A row is asked about twice: whether it is ours, and for what it was. */
    private FieldOfWork of(SheetRow row) {
        if (row != asked) {
            answer = told(row);
            asked = row;
        }
        return answer;
    }

    private FieldOfWork told(SheetRow row) {
        var said = FieldOfWork.ofColumn(office, column(row));
        if (said == FieldOfWork.UNSAID) said = FieldOfWork.of(office, title(row));
        return said == FieldOfWork.UNSAID ? ofSheet : said;
    }

    private String column(SheetRow row) {
        return row.cell(column).text();
    }

    private String title(SheetRow row) {
        return row.cell(headline).text();
    }

    private static Cell cell(List<String> choices) {
        return choices.isEmpty() ? Cell.BLANK : Cell.text(String.join("、", choices));
    }
}
