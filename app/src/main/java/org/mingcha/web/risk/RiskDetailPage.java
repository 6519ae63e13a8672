package org.mingcha.web.risk;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One risk with its history.
 *
 * @param notice what the reader should know first; empty: nothing
 * @param facts what is known, label by label
 * @param looks newest first
 */
public record RiskDetailPage(
        Shell shell,
        String notice,
        long id,
        String title,
        String unitName,
        String unitHref,
        String kind,
        Status score,
        Status timing,
        List<Fact> facts,
        List<CommandFormView> forms,
        List<Look> looks) {
    /** One thing that is known. */
    public record Fact(String label, String text) {}

    /** @param index log index; empty while it waits for its seal */
    public record Look(String label, String at, String score, String index) {}
}
