package org.mingcha.web.checklist;

import java.util.List;

/**
 * An item as its page tells it.
 *
 * @param rules how its figures come about, in plain words
 * @param facts weight, minutes and who answers, in one line
 */
public record ChecklistItemLine(
        String id,
        String group,
        String question,
        String facts,
        List<String> clauses,
        List<String> rules,
        String expectation) {
    public ChecklistItemLine {
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
    }
}
