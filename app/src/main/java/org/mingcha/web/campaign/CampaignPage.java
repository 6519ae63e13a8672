package org.mingcha.web.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * One campaign: on whose order, until when, and how far the units are that the reader sees.
 *
 * @param tabs ways to narrow the list, each with its count
 * @param computing how many of how many have their figures; empty: all
 * @param next address of the next page; null on the last
 * @param reports of all units as one file; null for who may not have it
 */
public record CampaignPage(
        Shell shell,
        long id,
        Heading heading,
        May may,
        String computing,
        List<Tab> tabs,
        List<Row> rows,
        @Nullable String next,
        boolean first,
        @Nullable CollectionPart reports) {
    public boolean overseeing() {
        return may.oversee();
    }

    /** What it is about. @param reason why the time is short; empty: it isn't */
    public record Heading(
            String title,
            CampaignStatus status,
            String basis,
            String plan,
            String form,
            String checklist,
            String checklistHref,
            String period,
            String scope,
            String issuer,
            String issuedOn,
            String due,
            String reason) {}

    /** What the reader may do. @param oversee see all units; else only the rows, without counts */
    public record May(boolean oversee, boolean close, boolean copy) {}

    /** One way to narrow the list. */
    public record Tab(String label, String href, boolean current) {}

    /** One unit's assessment. @param note what is to be known of the unit, such as its successors; empty: nothing */
    public record Row(
            String href,
            CampaignStatus status,
            String unitName,
            String unit,
            int done,
            int total,
            int prefilled,
            String note) {}
}
