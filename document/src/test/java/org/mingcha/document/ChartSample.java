package org.mingcha.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.paper.ValueSource;

/** A paper with a chart of a year's months above their table. */
final class ChartSample {
    static final SentenceBook BOOK = SentenceBook.shipped();
    static final List<Integer> HONEST = List.of(0, 120, 45, 300, 5, 0, 0, 1240, 60, 15, 90, 30);

    private ChartSample() {}

    static Document document(List<Integer> values) {
        return PaperDocument.of(sheet(values), BOOK);
    }

    static byte[] rendered(List<Integer> values, Format format) {
        return OfficialDocument.render(document(values), format, CitationStyle.ANNEX);
    }

    static PaperSheet sheet(List<Integer> values) {
        List<List<PaperText>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(List.of(
                    PaperText.said(BOOK, "time.month", value("month", String.valueOf(i + 1))),
                    value("minutes", String.valueOf(values.get(i)))));
        }
        PaperText title = PaperText.said(BOOK, "burden.chart", value("year", "2026"));
        List<PaperBlock> blocks = List.of(
                new PaperBlock.Line(
                        PaperBlock.Line.Kind.TITLE, PaperText.said(BOOK, "burden.title", value("y", "2026"))),
                new PaperBlock.Line(PaperBlock.Line.Kind.PARAGRAPH, PaperText.said(BOOK, "report.end")),
                new PaperBlock.Signature(value("body", "云岭镇人民政府"), value("day", "2026年12月2日")),
                new PaperBlock.Annex(PaperText.EMPTY, PaperText.said(BOOK, "burden.annex.months")),
                new PaperBlock.Chart("columns", title, PaperText.said(BOOK, "chart.alternative", title), 1),
                new PaperBlock.Table(
                        List.of(
                                new PaperBlock.Table.Column(PaperText.said(BOOK, "column.month"), 1, false),
                                new PaperBlock.Table.Column(PaperText.said(BOOK, "column.minutes"), 1, true)),
                        rows));
        Instant clock = Instant.parse("2026-12-01T16:00:00Z");
        return new PaperSheet("burden", "9.2026", "999901001000", LocalDate.of(2026, 12, 2), clock, blocks);
    }

    private static PaperText value(String name, String text) {
        return PaperText.of(new PaperRun.Value(name, text, null, ValueSource.DECLARED));
    }
}
