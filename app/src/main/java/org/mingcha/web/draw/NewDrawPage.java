package org.mingcha.web.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * The form that opens a spot check, in two steps.
 *
 * @param tabs what can be drawn
 * @param preview the population as it is now; null: not asked for, or there is none
 * @param sides units that may speak for the inspected side
 * @param fault what stands against it; empty: nothing
 */
public record NewDrawPage(
        Shell shell,
        List<Tab> tabs,
        Fields fields,
        @Nullable Preview preview,
        List<Option> sides,
        Terms terms,
        String fault) {
    /** What can be drawn. */
    public record Tab(String label, String href, boolean current) {}

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * What the population is made of.
     *
     * @param campaigns empty unless items are drawn
     * @param among kinds, registers or conclusions, the first is all
     */
    public record Fields(
            String of,
            List<Option> units,
            List<Option> campaigns,
            List<Option> among,
            List<Option> strata,
            String from,
            String to) {}

    /** @param filter the fields, to be handed on */
    public record Preview(long size, List<DrawPage.Part> strata, int more, List<Hidden> filter) {}

    /** A field that is handed on. */
    public record Hidden(String name, String value) {}

    /**
     * Everything else that decides the list, as typed.
     *
     * @param now the time by which deadlines are judged
     */
    public record Terms(
            String sample,
            boolean each,
            String inspectorDigest,
            String inspectedDigest,
            String revealBy,
            String now,
            String source) {}

    public boolean isItems() {
        return fields.of.equals("items");
    }

    public boolean isUnits() {
        return fields.of.equals("units");
    }
}
