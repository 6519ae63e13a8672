package org.mingcha.web.appraisal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.web.support.Messages;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.SheetWriter;
import org.mingcha.workbook.WorkbookWriter;

/** A year as a workbook: the units with their points, and every point with where it comes from. */
final class AppraisalWorkbook {
    private final Messages messages;

    AppraisalWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(YearPage page, OutputStream to) {
        try (var workbook = new WorkbookWriter(to, messages.locale())) {
            units(workbook, page);
            points(workbook, page.appraisals());
            workbook.lines(messages.of("appraisal.sheet.formula"), formula(page));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Writing the appraisal of " + page.unit().code(), failure);
        }
    }

    private void units(WorkbookWriter workbook, YearPage page) throws IOException {
        var heads = heads("appraisal.code", "appraisal.unit");
        heads.addAll(page.columns());
        heads.addAll(heads("appraisal.total", "appraisal.attainable"));
        var sheet = workbook.table(messages.of("appraisal.sheet.units"), heads);
        for (var appraisal : page.appraisals()) {
            var cells = new ArrayList<>(CellValue.texts(List.of(appraisal.unit(), appraisal.unitName())));
            appraisal.parts().forEach(part -> cells.add(CellValue.of(part.points())));
            cells.add(CellValue.of(appraisal.points()));
            cells.add(CellValue.of(appraisal.attainable()));
            sheet.row(cells);
        }
    }

    private void points(WorkbookWriter workbook, List<Appraisal> appraisals) throws IOException {
        var sheet = workbook.table(
                messages.of("appraisal.sheet.points"),
                heads(
                        "appraisal.code",
                        "appraisal.unit",
                        "appraisal.component",
                        "appraisal.what",
                        "appraisal.result",
                        "appraisal.marks",
                        "appraisal.points-earned",
                        "appraisal.out-of",
                        "appraisal.index"));
        for (var appraisal : appraisals) {
            for (var part : appraisal.parts()) {
                lines(sheet, appraisal, part);
            }
        }
    }

    private void lines(SheetWriter sheet, Appraisal appraisal, Part part) throws IOException {
        var lines = new PointLines(messages, appraisal);
        var of = messages.of("appraisal.of." + part.component().of().code());
        for (var point : part.lines()) {
            var line = lines.line(point);
            var marks = String.join("; ", line.marks());
            var cells = new ArrayList<>(CellValue.texts(
                    List.of(appraisal.unit(), appraisal.unitName(), of, line.title(), line.result(), marks)));
            cells.add(CellValue.of(point.points()));
            cells.add(CellValue.of(point.outOf()));
            var index = point.index();
            cells.add(index == null ? CellValue.BLANK : CellValue.of(index));
            sheet.row(cells);
        }
    }

    private static List<List<String>> formula(YearPage page) {
        var lines =
                new ArrayList<>(List.of(page.formula().title(), page.formula().reference()));
        lines.addAll(page.formula().sentences());
        return lines.stream().map(List::of).toList();
    }

    private List<String> heads(String... keys) {
        return new ArrayList<>(Stream.of(keys).map(messages::of).toList());
    }
}
