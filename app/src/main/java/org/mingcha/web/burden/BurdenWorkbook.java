package org.mingcha.web.burden;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.web.support.Messages;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.WorkbookWriter;

/** A unit's burden as a workbook: minutes by superior and month, each thing that was asked, what was asked twice. */
final class BurdenWorkbook {
    private final Messages messages;

    BurdenWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(BurdenYearPage page, OutputStream to) {
        try (var workbook = new WorkbookWriter(to, messages.locale())) {
            rows(workbook, "burden.superior", "burden.superior", page, page.superiors());
            asked(workbook, page.asked());
            twice(workbook, page.twice());
            if (!page.below().isEmpty()) {
                rows(workbook, "burden.below", "burden.unit", page, page.below());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Writing the burden of " + page.unit().code(), failure);
        }
    }

    private void rows(
            WorkbookWriter workbook, String name, String first, BurdenYearPage page, List<BurdenYearPage.Row> rows)
            throws IOException {
        var heads = new ArrayList<>(List.of(messages.of(first)));
        heads.addAll(page.months());
        heads.add(messages.of("burden.total"));
        var sheet = workbook.table(messages.of(name), heads);
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(CellValue.of(row.name())));
            row.minutes().forEach(minutes -> cells.add(CellValue.of(minutes)));
            cells.add(CellValue.of(row.total()));
            sheet.row(cells);
        }
    }

    private void asked(WorkbookWriter workbook, List<BurdenYearPage.Asked> asked) throws IOException {
        var sheet = workbook.table(
                messages.of("burden.asked"),
                heads("burden.when", "burden.superior", "burden.source", "burden.what", "burden.minutes"));
        for (var each : asked) {
            sheet.row(List.of(
                    CellValue.of(each.month()),
                    CellValue.of(each.superior()),
                    CellValue.of(each.source()),
                    CellValue.of(each.title()),
                    CellValue.of(each.minutes())));
        }
    }

    private void twice(WorkbookWriter workbook, List<BurdenYearPage.Twice> twice) throws IOException {
        var sheet = workbook.table(messages.of("burden.twice"), heads("burden.what", "burden.each"));
        for (var each : twice) {
            for (var by : each.by()) {
                sheet.row(CellValue.texts(List.of(each.label(), by)));
            }
        }
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(messages::of).toList();
    }
}
