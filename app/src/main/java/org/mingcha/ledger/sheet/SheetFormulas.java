package org.mingcha.ledger.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of formulas that the file has without them, as some programs write it: sums, rounding and the four operations over
 * cells of the sheet. What is more than that stays an error, and says so.
 */
final class SheetFormulas {
    private static final int DEEPEST = 20;
    private static final int MOST_CELLS = 10_000;
    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private int budget = 2_000_000;

    private SheetFormulas(List<SheetRow> all) {
        all.forEach(row -> rows.put(row.number(), row));
    }

    static List<SheetRow> solved(List<SheetRow> rows) {
        boolean none =
                rows.stream().noneMatch(row -> row.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.FORMULA));
        return none ? rows : new SheetFormulas(rows).solve(rows);
    }

    private List<SheetRow> solve(List<SheetRow> all) {
        var solved = new ArrayList<SheetRow>();
        for (var row : all) {
            var cells = new ArrayList<Cell>();
            for (var cell : row.cells()) cells.add(cell.kind() == Cell.Kind.FORMULA ? value(cell) : cell);
            solved.add(row.with(cells));
        }
        return solved;
    }

    private Cell value(Cell cell) {
        try {
            return Cell.number(new Term(cell.text(), 0).whole());
        } catch (ArithmeticException | Unsolved more) {
            return Cell.error("=" + cell.text());
        }
    }

    /** Ends the reading of a formula that is more than we know. */
    private static final class Unsolved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsolved() {
            super("unsolved", null, false, false);
        }
    }

    private BigDecimal at(int row, int column, int depth) {
        if (--budget < 0 || depth > DEEPEST) throw new Unsolved();
        var found = rows.get(row);
        var cell = found == null ? Cell.BLANK : found.cell(column);
        return switch (cell.kind()) {
            case BLANK -> BigDecimal.ZERO;
            case NUMBER, DAY -> new BigDecimal(cell.text());
            case FORMULA -> new Term(cell.text(), depth + 1).whole();
            case TEXT, ERROR -> throw new Unsolved();
        };
    }

    /** One formula, read from left to right. */
    private final class Term {
        private final String text;
        private final int depth;
        private int at;

        Term(String formula, int depth) {
            this.text = formula.replace("$", "").replaceAll("\\s", "");
            this.depth = depth;
            if (text.length() > 500) throw new Unsolved();
        }

        BigDecimal whole() {
            var value = sum();
            if (at < text.length()) throw new Unsolved();
            return value;
        }

        private BigDecimal sum() {
            var value = product();
            while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                boolean plus = text.charAt(at++) == '+';
                var next = product();
                value = plus ? value.add(next) : value.subtract(next);
            }
            return value;
        }

        private BigDecimal product() {
            var value = factor();
            while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
                boolean times = text.charAt(at++) == '*';
                var next = factor();
                value = times ? value.multiply(next, MathContext.DECIMAL64) : value.divide(next, MathContext.DECIMAL64);
            }
            return value;
        }

        private BigDecimal factor() {
            if (take("(")) return closed(sum());
            if (take("-")) return factor().negate();
            if (take("SUM(")) return closed(sumOfRanges());
            if (take("ROUND(")) {
                var value = sum();
                require(take(","));
                int digits = sum().intValue();
                return closed(value.setScale(Math.clamp(digits, -9, 9), RoundingMode.HALF_UP));
            }
            var word = word();
            if (word.matches("[A-Z]{1,3}\\d{1,7}")) return at(XlsxSheet.row(word), XlsxSheet.column(word), depth);
            require(word.matches("\\d{1,15}(\\.\\d{1,15})?"));
            return new BigDecimal(word);
        }

        private BigDecimal sumOfRanges() {
            var total = BigDecimal.ZERO;
            do {
                int mark = at;
                var from = word();
                if (take(":")) {
                    total = total.add(range(from, word()));
                } else {
                    at = mark;
                    total = total.add(sum());
                }
            } while (take(","));
            return total;
        }

        private BigDecimal range(String from, String to) {
            var total = BigDecimal.ZERO;
            int firstRow = XlsxSheet.row(from);
            int lastRow = XlsxSheet.row(to);
            int firstColumn = XlsxSheet.column(from);
            int lastColumn = XlsxSheet.column(to);
            require(firstRow > 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn);
            require((long) (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) <= MOST_CELLS);
            for (int row = firstRow; row <= lastRow; row++)
                for (int column = firstColumn; column <= lastColumn; column++)
                    if (!isText(row, column)) total = total.add(at(row, column, depth));
            return total;
        }

        /** Which a sum passes over. */
        private boolean isText(int row, int column) {
            var found = rows.get(row);
            return found != null && found.cell(column).kind() == Cell.Kind.TEXT;
        }

        private BigDecimal closed(BigDecimal value) {
            require(take(")"));
            return value;
        }

        private String word() {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
            return text.substring(from, at);
        }

        private boolean take(String start) {
            if (!text.startsWith(start, at)) return false;
            at += start.length();
            return true;
        }

        private static void require(boolean holds) {
            if (!holds) throw new Unsolved();
        }
    }
}
