package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.Matrix;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** The lines of a matrix as a page shows them. */
final class MatrixRows {
    private static final int TAIL = 3;

    private final Messages messages;
    private final ReturnLabels returns;
    private final MatrixFilter filter;
    private final String chosen;

    /** @param chosen {@code unit.period} of the chosen cell; empty: none */
    MatrixRows(Messages messages, MatrixFilter filter, String chosen) {
        this.messages = messages;
        this.returns = new ReturnLabels(messages);
        this.filter = filter;
        this.chosen = chosen;
    }

    /** The unit's own line, if it owes anything, and those below it. */
    List<MatrixPage.Row> rows(Matrix matrix, boolean within, Map<String, Long> findings) {
        var rows = new ArrayList<MatrixPage.Row>();
        matrix.own()
                .map(line -> row(matrix, line, within, ""))
                .map(row -> named(row, messages.of("matrix.own", row.name())))
                .ifPresent(rows::add);
        matrix.lines().forEach(line -> rows.add(row(matrix, line, within, count(findings, line.unit()))));
        return rows;
    }

    private static String count(Map<String, Long> findings, String unit) {
        var count = findings.getOrDefault(unit, 0L);
        return count == 0 ? "" : Long.toString(count);
    }

    private static MatrixPage.Row named(MatrixPage.Row row, String name) {
        return new MatrixPage.Row(
                row.id() + "-own", "", name, "", false, row.within(), "", row.cells(), row.findings());
    }

    private MatrixPage.Row row(Matrix matrix, Matrix.Line line, boolean within, String findings) {
        boolean open = line.unit().equals(filter.open());
        var cells = new ArrayList<MatrixPage.Cell>();
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(cell(line, matrix.columns().get(i), line.cells().get(i)));
        }
        return new MatrixPage.Row(
                line.unit(),
                line.below() ? "" : tail(line.unit()),
                line.name(),
                line.below() ? href(line, open, within) : "",
                open,
                within,
                line.below() ? Integer.toString(most(line)) : "",
                cells,
                findings);
    }

    /** Deeper than one step the unit gets a matrix of its own. */
    private String href(Matrix.Line line, boolean open, boolean within) {
        return within
                ? filter.of(line.unit()).href()
                : filter.opening(open ? "" : line.unit()).href() + "#u-" + line.unit();
    }

    private static String tail(String code) {
        return code.length() > TAIL ? code.substring(code.length() - TAIL) : code;
    }

    private static int most(Matrix.Line line) {
        return line.cells().stream()
                .mapToInt(cell ->
                        cell instanceof Matrix.Cell.Sum sum ? sum.counts().expected() : 0)
                .max()
                .orElse(0);
    }

    private MatrixPage.Cell cell(Matrix.Line line, Matrix.Column column, Matrix.Cell cell) {
        var period = Period.parse(column.period()).orElseThrow();
        return switch (cell) {
            case Matrix.Cell.Single single -> single(line, period, single);
            case Matrix.Cell.Sum sum -> sum(returns.column(period), sum);
        };
    }

    private MatrixPage.Cell single(Matrix.Line line, Period period, Matrix.Cell.Single single) {
        var mark = returns.mark(single.state());
        var marks = new ArrayList<Status>(List.of(mark));
        if (single.contradicted()) {
            marks.add(returns.contradicted());
        }
        var label = messages.of(
                "matrix.cell",
                line.name(),
                returns.column(period),
                String.join(
                        messages.of("web.format.list-comma"),
                        marks.stream().map(Status::label).toList()));
        var id = line.unit() + "." + period.code();
        return new MatrixPage.Cell(
                returns.column(period),
                "",
                "",
                mark.colour(),
                marks,
                label,
                single.isPending() ? filter.href(line.unit(), period.code()) : "",
                id.equals(chosen));
    }

    private MatrixPage.Cell sum(String column, Matrix.Cell.Sum sum) {
        var marks = new ArrayList<Status>();
        if (sum.counts().contradicted() > 0) {
            marks.add(returns.contradicted());
        }
        if (sum.waiting() > 0) {
            marks.add(returns.mark(FilingState.WAITING));
        }
        if (sum.sentBack() > 0) {
            marks.add(returns.mark(FilingState.RETURNED));
        }
        return counted(column, sum.counts(), sum.over(), marks);
    }

    /** All of them is one number; less than all is told as such, in amber once the day has passed. */
    MatrixPage.Cell counted(String column, Completeness.Row counts, boolean over, List<Status> marks) {
        int filed = counts.filed();
        int expected = counts.expected();
        if (expected == 0 || filed == 0 && !over) {
            var mark = returns.mark(over || expected > 0 ? none(expected) : FilingState.NOT_DUE);
            return new MatrixPage.Cell(column, "", "", mark.colour(), List.of(mark), mark.label(), "", false);
        }
        var label = messages.of("matrix.sum", column, expected, filed);
        var colour = filed == expected ? "ink" : over ? "warn" : "mute";
        var rest = filed == expected ? "" : "/" + expected;
        return new MatrixPage.Cell(column, Integer.toString(filed), rest, colour, marks, label, "", false);
    }

    private static FilingState none(int expected) {
        return expected == 0 ? FilingState.NOT_APPLICABLE : FilingState.NOT_DUE;
    }
}
