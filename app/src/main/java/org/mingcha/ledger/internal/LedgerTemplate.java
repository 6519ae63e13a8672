package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.messages.MessageBundles;

/**
 * A blank workbook for one register: its columns, their choices to pick from, days that must be days, an example that no
 * import takes, and what to mind on a sheet of its own. Filled in, it imports without a question.
 */
public final class LedgerTemplate {
    private static final int ROWS = 500;
    private static final String CHOICES = "choices";
    private final Register register;

    public LedgerTemplate(Register register) {
        this.register = register;
    }

    public void write(OutputStream to) {
        try (var workbook = new Workbook(to, "Mingcha", "1.0")) {
            table(workbook);
            explanations(workbook.newWorksheet(text("ledger.template.explanations")));
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the template of " + register.id(), failure);
        }
    }

    private void table(Workbook workbook) {
        var fields = register.typed();
        var sheet = workbook.newWorksheet(register.sheet());
        var choices = workbook.newWorksheet(CHOICES);
        choices.setVisibilityState(VisibilityState.HIDDEN);
        int next = 0;
        for (int column = 0; column < fields.size(); column++) {
            var field = fields.get(column);
            sheet.value(0, column, field.label() + (field.required() ? "*" : ""));
            sheet.value(1, column, example(field));
            sheet.width(column, 18);
            next = validated(sheet, column, field, choices, next);
        }
        int last = fields.size() - 1;
        sheet.range(0, 0, 0, last).style().bold().wrapText(true).set();
        sheet.range(1, 0, 1, last).style().italic().set();
        sheet.freezePane(0, 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.repeatRows(0);
    }

    /** Where the next list of choices begins. */
    private int validated(Worksheet sheet, int column, Field field, Worksheet choices, int next) {
        var cells = sheet.range(1, column, ROWS, column);
        if (!field.choices().isEmpty() && field.otherwise() == null) {
            int row = next;
            for (var choice : field.choices()) {
                choices.value(row++, 0, choice.value());
            }
            cells.validateWithList(choices.range(next, 0, row - 1, 0))
                    .errorTitle(field.label())
                    .error(text("ledger.template.choice"));
            return row;
        }
        switch (field.type()) {
            case DATE -> {
                cells.style().format("yyyy-mm-dd").set();
                var first = SheetRow.letters(column) + "2";
                cells.validateWithFormula("ISNUMBER(" + first + ")")
                        .errorTitle(field.label())
                        .error(text("ledger.template.day"));
            }
            case INTEGER, AMOUNT -> cells.style().format("0.##").set();
            default -> {}
        }
        return next;
    }

    /** That it is one says the first text of the row. */
    private String example(Field field) {
        var mark = text("ledger.template.example");
        if (register.headline().orElse(register.subject().getFirst()).equals(field.name())) {
            return mark + field.label();
        }
        return switch (field.type()) {
            case DATE -> "2025-03-05";
            case DATETIME -> "2025-03-05 09:30";
            case INTEGER, AMOUNT -> "1";
            case ENUM, ENUMS -> field.choices().getFirst().value();
            case BOOLEAN, UNIT, TEXT, POST, LABEL -> "";
        };
    }

    private void explanations(Worksheet sheet) {
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
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.width(0, 100);
    }

    /** Ledgers are kept in Chinese, whoever looks at them. */
    private static String text(String key) {
        return MessageBundles.pattern(key, Locale.SIMPLIFIED_CHINESE);
    }
}
