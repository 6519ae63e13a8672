package org.mingcha.web.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * The templates of a unit, and the one that is being written.
 *
 * @param base address of this page
 * @param published what it has published, the newest first
 * @param beginnings checklists by which one can begin
 * @param yaml what stands in the field
 * @param writes whether this reader may publish
 * @param preview the report as it would be; null: nobody has asked
 */
public record TemplatePage(
        Shell shell,
        String base,
        String unit,
        List<Line> published,
        List<Beginning> beginnings,
        String yaml,
        boolean writes,
        Notice notice,
        @Nullable Preview preview) {
    /** One that was published. */
    public record Line(String reference, String checklist, String sealedOn, long index, String state) {
        public boolean holds() {
            return state.equals("holds");
        }
    }

    /** A checklist. */
    public record Beginning(String href, String title) {}

    /** What has just come about; empty: nothing. */
    public record Notice(String done, String refused) {}

    /** A report by the template, before anybody has published it: one form beneath the other. */
    public record Preview(String title, List<Block> list, List<Block> narrative) {}

    /** @param kind as in figures.json: title, addressee, heading, paragraph, signature */
    public record Block(String kind, String text) {}
}
