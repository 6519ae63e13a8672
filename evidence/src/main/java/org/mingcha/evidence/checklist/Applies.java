package org.mingcha.evidence.checklist;

import java.util.List;

/**
 * When an item is asked at all.
 *
 * @param endMonth the month in which the period ends; asked before the item's needs
 * @param conditions over its figures; asked after them
 * @param reason why it is not applicable, in words
 */
public record Applies(MonthRange endMonth, List<Expectation> conditions, String reason) {
    public Applies {
        conditions = List.copyOf(conditions);
    }
}
