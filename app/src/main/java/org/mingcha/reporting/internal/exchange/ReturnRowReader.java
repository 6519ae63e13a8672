package org.mingcha.reporting.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.RefusedReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnsFile;

/** Makes returns of raw rows; what can't be one is refused by row and column. */
final class ReturnRowReader {
    /** As spreadsheets make a month of 2025-03: 2025/3/1. */
    private static final Pattern DAY = Pattern.compile("([12]\\d{3})[-/.](\\d{1,2})(?:[-/.]0?1)?");

    private final ReturnDefinition definition;
    private final List<ReturnsFile.Row> rows = new ArrayList<>();
    private final List<RefusedReturn> refused = new ArrayList<>();
    private final Map<ReturnKey, ReturnsFile.Row> seen = new HashMap<>();

    ReturnRowReader(ReturnDefinition definition) {
        this.definition = definition;
    }

    void add(RawRow raw) {
        var period = period(raw.text(Column.PERIOD));
        var nil = raw.text(Column.NIL).isEmpty() ? Optional.<Boolean>empty() : Column.flag(raw.text(Column.NIL));
        if (raw.text(Column.UNIT).isEmpty()) {
            refuse(raw, Column.UNIT, ReturnRefusal.UNIT_MISSING);
        } else if (period.isEmpty()) {
            refuse(raw, Column.PERIOD, ReturnRefusal.PERIOD_UNFIT, definition.title(), raw.text(Column.PERIOD));
        } else if (nil.isEmpty() && !raw.text(Column.NIL).isEmpty()) {
            refuse(raw, Column.NIL, ReturnRefusal.NIL_UNREADABLE, raw.text(Column.NIL));
        } else if (nil.isEmpty() && values(raw).isEmpty()) {
            refuse(raw, Column.NIL, ReturnRefusal.SAYS_NOTHING);
        } else {
            add(raw, row(raw, period.get(), nil.orElse(false)));
        }
    }

    private ReturnsFile.Row row(RawRow raw, Period period, boolean nil) {
        var key = new ReturnKey(raw.text(Column.UNIT), definition.id(), period);
        return new ReturnsFile.Row(raw.number(), key, nil, values(raw), raw.text(Column.EXPLANATION), raw.columns());
    }

    /** A second row for the same unit and period would correct the first unseen, unless it says the same. */
    private void add(RawRow raw, ReturnsFile.Row row) {
        var first = seen.putIfAbsent(row.key(), row);
        if (first == null || says(first, row)) {
            rows.add(row);
        } else {
            refuse(raw, Column.PERIOD, ReturnRefusal.ROW_TWICE, Integer.toString(first.number()));
        }
    }

    private static boolean says(ReturnsFile.Row one, ReturnsFile.Row other) {
        return one.nil() == other.nil()
                && one.values().equals(other.values())
                && one.explanation().equals(other.explanation());
    }

    private Map<String, String> values(RawRow raw) {
        var values = new HashMap<String, String>();
        for (var field : definition.fields()) {
            var text = raw.text(field.name());
            if (!text.isEmpty()) {
                values.put(field.name(), text);
            }
        }
        return values;
    }

    private Optional<Period> period(String text) {
        return Period.parse(text)
                .or(() -> Adx.period(text))
                .or(() -> month(text))
                .filter(definition::asks);
    }

    private static Optional<Period> month(String text) {
        var match = DAY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(match.group(2));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(Cadence.MONTHLY.at(java.time.LocalDate.of(Integer.parseInt(match.group(1)), month, 1)));
    }

    private void refuse(RawRow raw, String column, ReturnRefusal reason, String... arguments) {
        refused.add(RefusedReturn.of(raw.number(), raw.column(column), reason, arguments));
    }

    ReturnsFile result() {
        return rows.isEmpty() && refused.isEmpty()
                ? ReturnsFile.Refused.of(ReturnRefusal.NO_ROWS)
                : new ReturnsFile.Rows(definition.id(), rows, refused);
    }
}
