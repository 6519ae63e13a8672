package org.mingcha.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.web.support.Words;

/** Points as lines of a page or a workbook. */
final class PointLines {
    private final Words words;

    PointLines(Words words) {
        this.words = words;
    }

    UnitPage.Section section(Part part) {
        var component = part.component();
        return new UnitPage.Section(
                words.of("appraisal.of." + component.of().code()),
                words.of("appraisal.points", part.points().toPlainString(), part.attainable()),
                words.of("appraisal.standing." + part.standing().code(), component.weight()),
                part.lines().stream().map(this::line).toList());
    }

    UnitPage.Line line(Point point) {
        return switch (point) {
            case Point.OfItem item ->
                new UnitPage.Line(
                        "/assessments/" + item.assessment().value() + "/items/" + item.item(),
                        words.of("appraisal.item", item.item(), item.checklist()),
                        words.of("web.result." + item.result().code()),
                        marks(item),
                        item.points().toPlainString(),
                        item.outOf().toPlainString(),
                        index(item.index()));
            case Point.OfFinding finding ->
                new UnitPage.Line(
                        "/findings/" + finding.finding().value(),
                        words.of("appraisal.finding", finding.dueOn()),
                        words.of(finding.inTime() ? "appraisal.in-time" : "appraisal.not-in-time"),
                        finding.rectifiedOn() == null
                                ? List.of()
                                : List.of(words.of("appraisal.rectified", finding.rectifiedOn())),
                        finding.points().toPlainString(),
                        finding.outOf().toPlainString(),
                        index(finding.index()));
        };
    }

    private List<String> marks(Point.OfItem item) {
        var marks = new ArrayList<String>();
        var given = item.given();
        if (given != null) {
            marks.add(words.of("appraisal.overridden", words.of("web.result." + given.code())));
        }
        if (item.drawn()) {
            marks.add(words.of("appraisal.drawn"));
        }
        item.drift().forEach(change -> marks.add(change(change)));
        return marks;
    }

    /** A result by its name, a figure as it is. */
    private String change(Drift.Change change) {
        return change.figure().isEmpty()
                ? words.of("appraisal.drift-result", result(change.was()), result(change.now()))
                : words.of("appraisal.drift", change.was(), change.now());
    }

    private String result(String code) {
        return Result.of(code)
                .map(known -> words.of("web.result." + known.code()))
                .orElse(code);
    }

    private static String index(@Nullable Long index) {
        return index == null ? "" : index.toString();
    }
}
