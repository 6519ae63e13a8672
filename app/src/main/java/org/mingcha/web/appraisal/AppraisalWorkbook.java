package org.mingcha.web.appraisal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.web.support.Messages;

/** A year as a workbook: the units with their points, and every point with where it comes from. */
final class AppraisalWorkbook {
    private final Messages messages;

    AppraisalWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(YearPage page, OutputStream to) {
        try (var workbook = new Workbook(to, "Mingcha", "1.0")) {
            units(workbook.newWorksheet(messages.of("appraisal.sheet.units")), page);
            points(workbook.newWorksheet(messages.of("appraisal.sheet.points")), page.appraisals());
            formula(workbook.newWorksheet(messages.of("appraisal.sheet.formula")), page);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Writing the appraisal of " + page.unit().code(), failure);
        }
    }

    private void units(Worksheet sheet, YearPage page) {
        sheet.value(0, 0, messages.of("appraisal.code"));
        sheet.value(0, 1, messages.of("appraisal.unit"));
        row(sheet, 0, 2, page.columns());
        sheet.value(0, 2 + page.columns().size(), messages.of("appraisal.total"));
        sheet.value(0, 3 + page.columns().size(), messages.of("appraisal.attainable"));
        int row = 1;
        for (var appraisal : page.appraisals()) {
            sheet.value(row, 0, appraisal.unit());
            sheet.value(row, 1, appraisal.unitName());
            int column = 2;
            for (var part : appraisal.parts()) {
                sheet.value(row, column++, part.points());
            }
            sheet.value(row, column, appraisal.points());
            sheet.value(row, column + 1, appraisal.attainable());
            row++;
        }
        heading(sheet, 3 + page.columns().size());
    }

    private void points(Worksheet sheet, List<Appraisal> appraisals) {
        var heads = List.of(
                "appraisal.code",
                "appraisal.unit",
                "appraisal.component",
                "appraisal.what",
                "appraisal.result",
                "appraisal.marks",
                "appraisal.points-earned",
                "appraisal.out-of",
                "appraisal.index");
        row(sheet, 0, 0, heads.stream().map(messages::of).toList());
        int row = 1;
        for (var appraisal : appraisals) {
            for (var part : appraisal.parts()) {
                row = lines(sheet, row, appraisal, part);
            }
        }
        heading(sheet, heads.size() - 1);
    }

    /** @return the row below the last line */
    private int lines(Worksheet sheet, int first, Appraisal appraisal, Part part) {
        var lines = new PointLines(messages, appraisal);
        var of = messages.of("appraisal.of." + part.component().of().code());
        int row = first;
        for (var point : part.lines()) {
            var line = lines.line(point);
            row(sheet, row, 0, List.of(appraisal.unit(), appraisal.unitName(), of, line.title(), line.result()));
            sheet.value(row, 5, String.join("; ", line.marks()));
            sheet.value(row, 6, point.points());
            sheet.value(row, 7, point.outOf());
            sheet.value(row, 8, line.index());
            row++;
        }
        return row;
    }

    private static void formula(Worksheet sheet, YearPage page) {
        sheet.value(0, 0, page.formula().title());
        sheet.value(1, 0, page.formula().reference());
        int row = 2;
        for (var sentence : page.formula().sentences()) {
            sheet.value(row++, 0, sentence);
        }
        sheet.width(0, 100);
    }

    private static void row(Worksheet sheet, int row, int from, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, from + i, cells.get(i));
        }
    }

    private static void heading(Worksheet sheet, int lastColumn) {
        sheet.range(0, 0, 0, lastColumn).style().bold().set();
        sheet.freezePane(0, 1);
        for (int column = 0; column <= lastColumn; column++) {
            sheet.width(column, 18);
        }
    }
}
