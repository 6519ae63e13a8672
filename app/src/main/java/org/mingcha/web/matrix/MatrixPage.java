package org.mingcha.web.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;

/**
 * Units by periods.
 *
 * @param figures of all periods whose due day has passed
 * @param totals of each period, over the whole subtree
 * @param chosen what is known of the cell that was chosen; null: none
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record MatrixPage(
        Shell shell,
        MatrixFilter filter,
        UnitLine unit,
        String title,
        String lead,
        List<Figure> figures,
        Choices choices,
        List<Status> legend,
        List<String> columns,
        List<Row> rows,
        List<Cell> totals,
        @Nullable Chosen chosen,
        Links links) {
    /** A number over the matrix. @param rate its share of what was expected; may be empty */
    public record Figure(String label, String number, String rate) {}

    /** What can be chosen from. */
    public record Choices(List<Option> years, List<Option> returns, List<UnitLine> units, List<Option> kinds) {}

    public record Option(String value, String label, boolean selected) {}

    /**
     * One unit.
     *
     * @param code its last digits, where they tell more than the name
     * @param href to open or close a unit with others below; empty: it has none
     * @param within it stands below an opened one
     * @param units how many returns a subtree owes; empty for one unit
     * @param findings how many of its findings are not over; empty: none
     */
    public record Row(
            String id,
            String code,
            String name,
            String href,
            boolean open,
            boolean within,
            String units,
            List<Cell> cells,
            String findings) {
        /** What a phone shows of it. */
        public List<Cell> todo() {
            return cells.stream().filter(cell -> !cell.href().isEmpty()).toList();
        }

        /** What a phone shows of a subtree: the periods in which something is lacking. */
        public List<Cell> sums() {
            return cells.stream()
                    .filter(cell -> !cell.text().isEmpty()
                            && (!cell.rest().isEmpty() || !cell.marks().isEmpty()))
                    .toList();
        }
    }

    /**
     * One return, or the returns of a subtree.
     *
     * @param column what stands over it
     * @param text a number; empty: the first mark stands alone
     * @param rest of how many; empty where it is all of them
     * @param label what a reader without eyes is told
     * @param href empty: nothing is to be done here
     */
    public record Cell(
            String column,
            String text,
            String rest,
            String colour,
            List<Status> marks,
            String label,
            String href,
            boolean chosen) {}

    /**
     * The chosen cell.
     *
     * @param ledger how many entries the ledger has; empty: none that matter
     * @param ledgerHref where they are
     * @param remind whether the unit can be reminded
     */
    public record Chosen(
            String href,
            String title,
            Status mark,
            String due,
            String ledger,
            String ledgerHref,
            String step,
            @Nullable String remind) {}

    /** Where one can go from here. */
    public record Links(
            String missing,
            String forward,
            @Nullable String next,
            @Nullable String first) {}
}
