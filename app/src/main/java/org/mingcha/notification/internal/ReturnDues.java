package org.mingcha.notification.internal;

import java.util.List;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueKind;
import org.mingcha.reporting.ReturnKey;

/**
 * How a return that is due is named and where it is filed. These due dates are kept nowhere: a country has eight million
 * a year, so they are read from what reporting knows, for the very units of whoever asks.
 */
public final class ReturnDues {
    private static final String PREFIX = "/returns/";
    private static final String TAKE = "notification.due.take.";
    private static final String FILE = "notification.due.file.";
    private static final String OWN = "own";
    private static final Returns SHIPPED = Returns.shipped();

    private ReturnDues() {}

    /** A return comes with its id and its period. */
    static DueDate named(DueDate due, Returns returns) {
        var returnId = due.titleKey();
        var period = due.titleArguments().getFirst();
        boolean filed = due.kind() == DueKind.TAKE;
        return new DueDate(
                due.kind(),
                due.subject(),
                due.unit(),
                due.unitName(),
                filed ? "/matrix/" + due.unit() + "/" + returnId + "/" + period : path(due.unit(), returnId, period),
                (filed ? TAKE : FILE) + title(returnId),
                titleArguments(definition(returns, returnId), period),
                due.dueOn(),
                due.when(),
                due.reminder());
    }

    private static String path(String unit, String returnId, String period) {
        return PREFIX + returnId + "/" + period + "?unit=" + unit;
    }

    /** Which return it is. */
    public static ReturnKey key(DueDate due) {
        var parts = due.path().substring(PREFIX.length()).split("[/?]", 3);
        var period = Period.parse(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("No return is filed at " + due.path()));
        return new ReturnKey(due.unit(), parts[0], period);
    }

    static String titleKey(ReturnDefinition definition) {
        return FILE + title(definition.id());
    }

    /** What ships is called in sentences of its own, an office's return by its name. */
    private static String title(String returnId) {
        return SHIPPED.find(returnId).isPresent() ? returnId : OWN;
    }

    /** Year, and number within it; of an office's own its name and the period. */
    static List<String> titleArguments(ReturnDefinition definition, String period) {
        if (SHIPPED.find(definition.id()).isEmpty()) {
            return List.of(definition.title(), period);
        }
        var parsed = Period.parse(period)
                .orElseThrow(() -> new IllegalArgumentException("A return has the period " + period));
        return List.of(Integer.toString(parsed.year()), Integer.toString(parsed.number()));
    }

    private static ReturnDefinition definition(Returns returns, String returnId) {
        return returns.find(returnId).orElseThrow(() -> new IllegalStateException("There is no return " + returnId));
    }
}
