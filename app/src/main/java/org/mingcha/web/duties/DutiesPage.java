package org.mingcha.web.duties;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * Lists of duties: those in force, or the one that a file drafts.
 *
 * @param whose whose list a file may be
 * @param faults sentences about the file that was just brought
 */
public record DutiesPage(
        Shell shell, List<Listed> lists, boolean mayPublish, List<CommandFormView.Option> whose, List<String> faults) {
    /**
     * One list.
     *
     * @param facts whose it is, who published it, how many matters of each part
     * @param document canonical JSON, which a preview carries on; empty: it is published
     */
    public record Listed(String title, String reference, List<String> facts, List<Line> lines, String document) {}

    /** One matter. */
    public record Line(String number, String matter, String category) {}
}
