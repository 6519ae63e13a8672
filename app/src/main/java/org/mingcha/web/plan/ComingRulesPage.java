package org.mingcha.web.plan;

import java.util.List;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.Shell;

/**
 * Rules to come and what they would change.
 *
 * @param changes empty: nothing
 */
public record ComingRulesPage(Shell shell, String title, List<Line> rules, List<Change> changes) {
    public ComingRulesPage {
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
    }

    /** @param from since when, and who says so */
    public record Line(String name, String value, String from) {}

    /** One item, as it is and as it would be. */
    public record Change(String item, String question, Said before, Said after) {}

    /** A conclusion and its sentence. */
    public record Said(Conclusion result, String sentence) {}
}
