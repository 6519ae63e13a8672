package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.HeaderText;
import org.mingcha.ledger.text.Wordform;

/** The header of a table: one row, or two where a merged cell stands above its parts. */
final class TableHeader {
    private final ImportVocabulary office;
    private final CellRange range;
    private final SheetRow row;
    private final @Nullable SheetRow above;
    // What does not depend on a register is found once: each register is held against the same columns.
    private final Map<Integer, List<String>> spellings = new HashMap<>();
    private final Map<String, Optional<Integer>> firsts = new HashMap<>();
    private @Nullable List<Integer> telling;

    /** @param above null where the header has one row */
    TableHeader(ImportVocabulary office, CellRange range, SheetRow row, @Nullable SheetRow above) {
        this.office = office;
        this.range = range;
        this.row = row;
        this.above = above;
    }

    ImportVocabulary office() {
        return office;
    }

    CellRange range() {
        return range;
    }

    SheetRow row() {
        return row;
    }

    /** What a column is called: 参会人数 / 实到. */
    String label(int column) {
        var own = Wordform.tidy(row.cell(column).text());
        var parent = above == null ? "" : Wordform.tidy(above.cell(column).text());
        return parent.isEmpty() || parent.equals(own) ? own : own.isEmpty() ? parent : parent + "/" + own;
    }

    /** Its spellings, the most telling first. */
    List<String> spellings(int column) {
        return spellings.computeIfAbsent(column, this::spelt);
    }

    private List<String> spelt(int column) {
        var own = row.cell(column).text();
        var parent = above == null ? "" : above.cell(column).text();
        var all = new ArrayList<String>();
        if (own.isBlank() || parent.isBlank() || Wordform.key(own).equals(Wordform.key(parent))) {
            all.addAll(HeaderText.spellings(own.isBlank() ? parent : own));
        } else {
            all.addAll(HeaderText.spellings(parent + own));
            if (office.isOne("sums", own)) {
                all.addAll(HeaderText.spellings(parent));
            }
            all.addAll(HeaderText.spellings(own));
            // 应到 below 参会人数 is not what came: the word above tells only where the one below says nothing.
            if (!office.isHeader(own) && !hasSum(parent)) {
                all.addAll(HeaderText.spellings(parent));
            }
        }
        return all.stream().distinct().toList();
    }

    /** Whether one of the parts below this name is their sum. */
    private boolean hasSum(String parent) {
        return range.columns()
                .anyMatch(column -> above != null
                        && above.cell(column).text().equals(parent)
                        && office.isOne("sums", row.cell(column).text()));
    }

    boolean isSerial(int column) {
        return HeaderText.isSerial(label(column));
    }

    boolean isOne(String list, int column) {
        return spellings(column).stream().anyMatch(each -> office.isOne(list, each));
    }

    /** A column of names or telephone numbers: nothing of it is ever taken. */
    boolean isOmitted(int column) {
        return isOne("omitted", column) || office.hasOne("private", label(column));
    }

    Optional<Integer> first(String list) {
        return firsts.computeIfAbsent(
                list,
                _ -> range.columns()
                        .boxed()
                        .filter(column -> isOne(list, column))
                        .findFirst());
    }

    /** Columns that may be fields; those that tell what came, not what was expected, first. */
    List<Integer> telling() {
        var found = telling;
        if (found == null) {
            found = range.columns()
                    .filter(column -> !label(column).isEmpty() && !isSerial(column) && !isOmitted(column))
                    .boxed()
                    .sorted(Comparator.comparing(column -> !label(column).contains("实到") && !isOne("sums", column)))
                    .toList();
            telling = found;
        }
        return found;
    }

    /** The field that a column is, in the register's own words. */
    Optional<Field> field(Register register, int column, boolean alias) {
        return spellings(column).stream()
                .flatMap(
                        spelling -> register.typed().stream().filter(field -> HeaderText.names(field, spelling, alias)))
                .findFirst();
    }

    /** The fields that a column feeds, in offices' words. */
    List<String> fields(Register register, int column) {
        return spellings(column).stream()
                .map(spelling -> office.fields(register, spelling))
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What tells the office's table again: its columns' names in their order. */
    String signature() {
        return range.columns()
                .mapToObj(column -> Wordform.key(label(column)))
                .collect(java.util.stream.Collectors.joining("|"));
    }
}
