package org.mingcha.web.api.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.api.ApiPaging;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Component;

/** The ledger page by page, the newest first. */
@Component
class EntryList {
    /**
     * What was asked for.
     *
     * @param unit a unit: its entries and those of its subtree
     * @param after the cursor of the page before
     */
    record Wanted(
            @Nullable String unit,
            @Nullable String register,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable String after,
            @Nullable Integer limit) {}

    /** One entry's newest version. */
    record Row(
            long entry,
            @Nullable Long index,
            String unit,
            String register,
            LocalDate happenedOn,
            String title,
            int version,
            boolean withdrawn,
            boolean late,
            Map<String, Object> fields) {}

    record Listed(List<Row> entries, @Nullable String next) {}

    private final Ledger ledger;

    EntryList(Ledger ledger) {
        this.ledger = ledger;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var page = ledger.entries(actor, query(wanted));
        var next = page.next() == null
                ? null
                : ApiPaging.next(EntriesController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(EntryList::row).toList(), next);
    }

    private static EntryQuery query(Wanted wanted) {
        var after = ApiPaging.read(wanted.after(), EntryQuery.Cursor::parse);
        return new EntryQuery(
                wanted.unit(),
                false,
                wanted.register() == null ? Set.of() : Set.of(wanted.register()),
                wanted.from(),
                wanted.to(),
                "",
                EntryQuery.State.ALL,
                after,
                ApiPaging.limit(wanted.limit()));
    }

    private static Row row(EntrySummary row) {
        return new Row(
                row.id().value(),
                row.index(),
                row.unit(),
                row.register(),
                row.happenedOn(),
                row.title(),
                row.version(),
                row.withdrawn(),
                row.late(),
                row.content().values());
    }
}
