package org.mingcha.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * What waits for the reviewer.
 *
 * @param campaigns to choose from
 * @param campaign the one chosen; empty: all
 * @param tabs reasons to look, each a narrower list
 * @param ready filings of which nothing waits any more
 * @param moreReady how many of those are not shown
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record QueuePage(
        Shell shell,
        String lead,
        List<Option> campaigns,
        String campaign,
        String look,
        List<Tab> tabs,
        List<Group> groups,
        List<Link> ready,
        int moreReady,
        @Nullable String next,
        @Nullable String first) {
    /** A campaign. */
    public record Option(String value, String label, boolean chosen) {}

    /** One way to narrow the list. */
    public record Tab(String label, String href, boolean current) {}

    /** One unit's items. */
    public record Group(String unit, String campaign, String href, List<Row> rows) {}

    /** One item. */
    public record Row(String href, String item, String question, ReviewMark conclusion, String why, String sentence) {}

    /** A filing. */
    public record Link(String label, String href) {}
}
