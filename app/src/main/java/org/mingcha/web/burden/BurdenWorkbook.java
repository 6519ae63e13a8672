package org.mingcha.web.burden;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.web.support.Messages;

/** A unit's burden as a workbook: minutes by superior and month, each thing that was asked, what was asked twice. */
final class BurdenWorkbook {
    private final Messages messages;

    BurdenWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(BurdenYearPage page, OutputStream to) {
        try (var workbook = new Workbook(to, "Mingcha", "1.0")) {
            rows(workbook, "burden.superior", "burden.superior", page, page.superiors());
            asked(workbook.newWorksheet(messages.of("burden.asked")), page.asked());
            twice(workbook.newWorksheet(messages.of("burden.twice")), page.twice());
            if (!page.below().isEmpty()) {
                rows(workbook, "burden.below", "burden.unit", page, page.below());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Writing the burden of " + page.unit().code(), failure);
        }
    }

    private void rows(
            Workbook workbook, String name, String first, BurdenYearPage page, List<BurdenYearPage.Row> rows) {
        var sheet = workbook.newWorksheet(messages.of(name));
        var heads = new ArrayList<>(List.of(messages.of(first)));
        heads.addAll(page.months());
        heads.add(messages.of("burden.total"));
        heading(sheet, heads);
        int at = 1;
        for (var row : rows) {
            sheet.value(at, 0, row.name());
            for (int month = 0; month < row.minutes().size(); month++) {
                sheet.value(at, 1 + month, row.minutes().get(month));
            }
            sheet.value(at++, 1 + row.minutes().size(), row.total());
        }
    }

    private void asked(Worksheet sheet, List<BurdenYearPage.Asked> asked) {
        heading(
                sheet,
                List.of(
                        messages.of("burden.when"),
                        messages.of("burden.superior"),
                        messages.of("burden.source"),
                        messages.of("burden.what"),
                        messages.of("burden.minutes")));
        int at = 1;
        for (var each : asked) {
            sheet.value(at, 0, each.month());
            sheet.value(at, 1, each.superior());
            sheet.value(at, 2, each.source());
            sheet.value(at, 3, each.title());
            sheet.value(at++, 4, each.minutes());
        }
    }

    private void twice(Worksheet sheet, List<BurdenYearPage.Twice> twice) {
        heading(sheet, List.of(messages.of("burden.what"), messages.of("burden.each")));
        int at = 1;
        for (var each : twice) {
            for (var by : each.by()) {
                sheet.value(at, 0, each.label());
                sheet.value(at++, 1, by);
            }
        }
    }

    private static void heading(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, 18);
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }
}
