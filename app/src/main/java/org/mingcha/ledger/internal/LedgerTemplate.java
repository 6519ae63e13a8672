package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.messages.MessageBundles;
import org.mingcha.workbook.CellRule;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.SheetWriter;
import org.mingcha.workbook.WorkbookWriter;

/**
 * A blank workbook for one register: its columns, their choices to pick from, days that must be days, an example that no
 * import takes, and what to mind on a sheet of its own. Filled in, it imports without a question.
 */
public final class LedgerTemplate {
    private static final int ROWS = 500;
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2025, 3, 5, 9, 30);
    private final Register register;

    public LedgerTemplate(Register register) {
        this.register = register;
    }

    public void write(OutputStream to) {
        try (var workbook = new WorkbookWriter(to, Locale.SIMPLIFIED_CHINESE)) {
            table(workbook);
            workbook.lines(
                    text("ledger.template.explanations"),
                    explanations().stream().map(List::of).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the template of " + register.id(), failure);
        }
    }

    private void table(WorkbookWriter workbook) throws IOException {
        var fields = register.typed();
        var sheet = workbook.table(
                register.sheet(),
                fields.stream()
                        .map(field -> field.label() + (field.required() ? "*" : ""))
                        .toList());
        for (int column = 0; column < fields.size(); column++) {
            rule(sheet, column, fields.get(column));
        }
        sheet.example(fields.stream().map(this::example).toList());
    }

    private void rule(SheetWriter sheet, int column, Field field) {
        if (!field.choices().isEmpty() && field.otherwise() == null && field.type() == FieldType.ENUM) {
            var words = field.choices().stream().map(Choice::value).toList();
            sheet.rule(column, new CellRule.Choice(words), ROWS);
            return;
        }
        switch (field.type()) {
            case DATE -> sheet.rule(column, new CellRule.Day(), ROWS);
            case DATETIME -> sheet.rule(column, new CellRule.Moment(), ROWS);
            case INTEGER, AMOUNT -> sheet.rule(column, new CellRule.Count(), ROWS);
            case TEXT, POST, LABEL, ENUM, ENUMS, BOOLEAN, UNIT -> {}
        }
    }

    /** That it is one says the first text of the row. */
    private CellValue example(Field field) {
        var mark = text("ledger.template.example");
        if (register.headline().orElse(register.subject().getFirst()).equals(field.name())) {
            return CellValue.of(mark + field.label());
        }
        return switch (field.type()) {
            case DATE -> new CellValue.Day(EXAMPLE.toLocalDate());
            case DATETIME -> new CellValue.Moment(EXAMPLE);
            case INTEGER, AMOUNT -> CellValue.of(1);
            case ENUM, ENUMS -> CellValue.of(field.choices().getFirst().value());
            case BOOLEAN, UNIT, TEXT, POST, LABEL -> CellValue.BLANK;
        };
    }

    private List<String> explanations() {
        var lines = new ArrayList<String>(List.of(
                text("ledger.template.line.example"),
                text("ledger.template.line.required"),
                text("ledger.template.line.day"),
                text("ledger.template.line.acts"),
                text("ledger.template.line.once")));
        for (var field : register.typed()) {
            if (!field.choices().isEmpty()) {
                lines.add(field.label() + ": "
                        + String.join(
                                " / ",
                                field.choices().stream().map(Choice::value).toList()));
            }
        }
        return lines;
    }

    /** Ledgers are kept in Chinese, whoever looks at them. */
    private static String text(String key) {
        return MessageBundles.pattern(key, Locale.SIMPLIFIED_CHINESE);
    }
}
