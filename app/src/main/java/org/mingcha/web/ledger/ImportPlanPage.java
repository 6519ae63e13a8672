package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/** A workbook that waits for its import: each table as the sheet looked, what is thought of it above, what is done below. */
public record ImportPlanPage(
        Shell shell,
        long number,
        String file,
        String unitName,
        Counts counts,
        Late late,
        String fault,
        List<Table> tables) {
    /** Rows by what is done with them. */
    public record Counts(int recorded, int waiting, int refused, int repeated, int passed) {}

    /**
     * What would be recorded late.
     *
     * @param openedOn the day on which the unit declared that it begins to keep its ledger; empty: it has not
     * @param mayOpen whether that can be declared here
     */
    public record Late(int rows, String openedOn, boolean mayOpen) {}

    /**
     * One table.
     *
     * @param place its number in the plan
     * @param questions what is guessed and not yet decided, a sentence each
     * @param rest how many rows are not shown
     */
    public record Table(
            int place,
            String sheet,
            String rows,
            List<Option> registers,
            String year,
            List<String> questions,
            List<Column> columns,
            List<Word> words,
            List<Row> lines,
            int rest) {}

    /** @param name of the form's field */
    public record Column(String name, String letter, String header, List<Option> fields) {}

    /** A word that is none of a field's choices, or rows that say nothing of it. */
    public record Word(String name, String question, List<Option> choices) {}

    /** @param mark colour of the outcome */
    public record Row(int number, List<String> cells, String mark, String outcome, String reason) {}

    public record Option(String value, String label, boolean chosen) {}
}
