package org.mingcha.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.web.support.Messages;

/** Points as lines of a page or a workbook. */
final class PointLines {
    private final Messages messages;
    private final String unit;
    private final int year;

    PointLines(Messages messages, Appraisal appraisal) {
        this.messages = messages;
        this.unit = appraisal.unit();
        this.year = appraisal.year();
    }

    UnitPage.Section section(Part part) {
        var component = part.component();
        return new UnitPage.Section(
                messages.of("appraisal.of." + component.of().code()),
                messages.of("appraisal.points", part.points().toPlainString(), part.attainable()),
                messages.of("appraisal.standing." + part.standing().code(), component.weight()),
                part.lines().stream().map(this::line).toList());
    }

    UnitPage.Line line(Point point) {
        return switch (point) {
            case Point.OfItem item ->
                line(
                        "/assessments/" + item.assessment().value() + "/items/" + item.item(),
                        messages.of("appraisal.item", item.item(), item.checklist()),
                        new Told(messages.of("web.result." + item.result().code()), marks(item)),
                        item);
            case Point.OfFinding finding ->
                line(
                        "/findings/" + finding.finding().value(),
                        messages.of("appraisal.finding", finding.dueOn()),
                        told(finding),
                        finding);
            case Point.OfReturns returns ->
                line(
                        "/matrix?unit=" + unit + "&id=" + returns.returnId() + "&year=" + year,
                        messages.of("appraisal.return." + returns.returnId()),
                        new Told(
                                messages.of("appraisal.return.on-time", returns.onTime(), returns.expected()),
                                List.of()),
                        returns);
        };
    }

    private record Told(String result, List<String> marks) {}

    private static UnitPage.Line line(String href, String title, Told told, Point point) {
        return new UnitPage.Line(
                href,
                title,
                told.result,
                told.marks,
                point.points().toPlainString(),
                point.outOf().toPlainString(),
                index(point.index()));
    }

    private Told told(Point.OfFinding finding) {
        var rectified = finding.rectifiedOn();
        return new Told(
                messages.of(finding.inTime() ? "appraisal.in-time" : "appraisal.not-in-time"),
                rectified == null ? List.of() : List.of(messages.of("appraisal.rectified", rectified)));
    }

    private List<String> marks(Point.OfItem item) {
        var marks = new ArrayList<String>();
        var given = item.given();
        if (given != null) {
            marks.add(messages.of("appraisal.overridden", messages.of("web.result." + given.code())));
        }
        if (item.drawn()) {
            marks.add(messages.of("appraisal.drawn"));
        }
        item.drift().forEach(change -> marks.add(change(change)));
        return marks;
    }

    /** A result by its name, a figure as it is. */
    private String change(Drift.Change change) {
        return change.figure().isEmpty()
                ? messages.of("appraisal.drift-result", result(change.was()), result(change.now()))
                : messages.of("appraisal.drift", change.was(), change.now());
    }

    private String result(String code) {
        return Result.of(code)
                .map(known -> messages.of("web.result." + known.code()))
                .orElse(code);
    }

    private static String index(@Nullable Long index) {
        return index == null ? "" : index.toString();
    }
}
