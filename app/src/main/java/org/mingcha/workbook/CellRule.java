package org.mingcha.workbook;

import java.util.List;

/** What cells below a head may be filled with. */
public sealed interface CellRule {
    /** One of the words; what else is typed is refused by the spreadsheet. */
    record Choice(List<String> words) implements CellRule {
        public Choice {
            words = List.copyOf(words);
        }
    }

    record Day() implements CellRule {}

    record Moment() implements CellRule {}

    record Count() implements CellRule {}
}
