package org.mingcha.reporting;

import java.util.List;
import java.util.Map;
import org.mingcha.ledger.Fault;

/** What was found in a file. */
public sealed interface ReturnsFile {
    /**
     * Rows, as far as they could be read.
     *
     * @param refused those that couldn't
     */
    record Rows(String returnId, List<Row> rows, List<RefusedReturn> refused) implements ReturnsFile {
        public Rows {
            rows = List.copyOf(rows);
            refused = List.copyOf(refused);
        }

        public int size() {
            return rows.size() + refused.size();
        }
    }

    /**
     * One return.
     *
     * @param number of the row as a spreadsheet shows it; in ADX, of the line where its group begins
     * @param columns field to what stands over it in the file
     */
    record Row(
            int number,
            ReturnKey key,
            boolean nil,
            Map<String, String> values,
            String explanation,
            Map<String, String> columns) {
        public Row {
            values = Map.copyOf(values);
            columns = Map.copyOf(columns);
        }

        /** What the file calls this. */
        public String column(String field) {
            return columns.getOrDefault(field, field);
        }
    }

    /** Nothing that can be read as a table. */
    record Unreadable(Fault fault) implements ReturnsFile {}

    /** A table or a message, and not one of this return. */
    record Refused(ReturnRefusal reason, List<String> arguments) implements ReturnsFile {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public static Refused of(ReturnRefusal reason, String... arguments) {
            return new Refused(reason, List.of(arguments));
        }
    }
}
