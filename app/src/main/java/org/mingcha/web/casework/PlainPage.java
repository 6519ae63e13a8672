package org.mingcha.web.casework;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/** What the pages of a plain kind show; their sentences stand in the kind's own bundle. */
public sealed interface PlainPage {
    Shell shell();

    /** As the keys of its sentences begin: {@code commitment}. */
    String kind();

    /**
     * The list.
     *
     * @param columns headings of those beside state, title and unit
     */
    record All(Shell shell, String kind, ListFilter list, List<String> columns, List<Row> rows, boolean mayBegin)
            implements PlainPage {}

    /** One line of the list. */
    record Row(String href, Status state, String title, String unitName, List<String> cells) {}

    /** The form by which one begins. */
    record Blank(Shell shell, String kind, String path, CommandFormView form) implements PlainPage {}

    /**
     * One case with its history.
     *
     * @param notice what the reader should know first; empty: nothing
     * @param looks newest first
     */
    record One(
            Shell shell,
            String kind,
            Heading heading,
            String notice,
            Status state,
            List<Fact> facts,
            List<CommandFormView> forms,
            List<Look> looks)
            implements PlainPage {}

    /** What it is called and whose it is. */
    record Heading(long id, String path, String title, String unitName, String unitHref) {}

    /** One thing that is known. */
    record Fact(String label, String text) {}

    /** @param index log index; empty while it waits for its seal */
    record Look(String label, String at, List<Fact> changes, String index) {}
}
