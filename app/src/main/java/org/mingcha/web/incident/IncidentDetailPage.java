package org.mingcha.web.incident;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One incident with what was done about it.
 *
 * @param notice what the reader should know first, such as that somebody was faster; empty: nothing
 * @param facts what is known, label by label
 * @param forms what the reader can do now; the first stands open
 * @param actions findings raised from it
 * @param raise where a corrective action is raised; empty: not by this reader
 * @param drillEntry where the drill stands in its register; empty: not there
 */
public record IncidentDetailPage(
        Shell shell,
        String notice,
        Heading heading,
        List<Fact> facts,
        List<CommandFormView> forms,
        List<Stage> stages,
        List<Action> actions,
        String raise,
        String drillEntry) {
    /** What it is. */
    public record Heading(
            long id,
            String title,
            String unitName,
            String unitHref,
            String severity,
            boolean drill,
            boolean personal,
            Status status,
            String reporting,
            String colour,
            String handedUp) {}

    /** One thing that is known. */
    public record Fact(String label, String text) {}

    /** @param index log index; empty while it waits for its seal */
    public record Stage(String label, String at, String since, String index) {}

    /** A finding. */
    public record Action(String href, String problem, Status status) {}
}
