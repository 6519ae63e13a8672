package org.mingcha.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySlice.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds entries through what an actor may see. */
final class EntrySearch {
    /**
     * The latest version of each entry that the query and the actor's scopes leave, with when it was first recorded and after
     * how many days it is late: by the version of its register under which it was entered.
     */
    private static final String FOUND = """
            with found as (
                select e.*, u.name as unit_name, first.recorded_at as first_recorded_at, latest.log_index,
                    (first.recorded_at at time zone :zone)::date - e.happened_on as delay_days,
                    (cast(:limits as jsonb) ->> (e.register || '@' || coalesce(first.register_version, '1')))::integer
                        as limit_days,
                    coalesce(%1$s, false) as is_initial
                from ledger.entry e
                join organisation.unit_v1 u on u.code = e.unit
                join transparency.record_v1 first on first.record_id = e.entry
                join transparency.record_v1 latest on latest.record_id = e.record_id
                left join ledger.opened_books b on b.unit = e.unit
                where exists (select 1 from unnest(:scopes) scope where starts_with(u.path, scope))
                  and not exists (
                      select 1 from ledger.entry later
                      where later.entry = e.entry and later.version > e.version)
                  and %2$s
                  and (cardinality(:registers) = 0 or e.register = any(:registers))
                  and e.happened_on between :from and :to
                  and strpos(lower(e.title), lower(:words)) > 0
                  and case :state
                      when 'LATE' then (first.recorded_at at time zone :zone)::date - e.happened_on
                          > (cast(:limits as jsonb)
                              ->> (e.register || '@' || coalesce(first.register_version, '1')))::integer
                          and not e.withdrawn and not coalesce(%1$s, false)
                      when 'PENDING' then latest.log_index is null
                      when 'AMENDED' then e.version > 1 and not e.withdrawn
                      when 'WITHDRAWN' then e.withdrawn
                      else true end)
            """;

    private static final String INITIAL = "e.happened_on < b.opened_on"
            + " and abs((first.recorded_at at time zone :zone)::date - b.opened_on) <= "
            + OpenedBooks.INITIAL_DAYS;

    /** Of few units the index finds the entries; of many, the whole table is read as fast. */
    private static final int FEW = 200;

    private static final String ANY = "true";
    private static final String OF_FEW = "e.unit = any(:few)";
    private static final String BELOW =
            "starts_with(u.path, (select path from organisation.unit_v1 where code = :unit))";

    private final JdbcClient jdbc;
    private final Limits limits;

    EntrySearch(JdbcClient jdbc, Limits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    private static final String COUNTS = """
            count(*) %1$s as entries,
            count(*) filter (where delay_days > limit_days and not is_initial and not withdrawn) %1$s as late,
            count(*) filter (where version > 1 and not withdrawn) %1$s as amended,
            count(*) filter (where withdrawn) %1$s as withdrawals,
            count(*) filter (where log_index is null) %1$s as pending
            """;

    /** A line with what only the log knows of it. */
    record Hit(EntryRecord line, String unitName, Instant firstRecordedAt, int delayDays, boolean late) {}

    /** @param totals over the whole query */
    record Found(List<Hit> hits, Totals totals) {}

    private record Row(Hit hit, Totals totals) {}

    /** One hit more than asked for, where there are more. */
    Found find(Actor actor, EntryQuery query) {
        var place = place(query);
        var parameters = parameters(actor, query);
        parameters.putAll(place.parameters());
        var after = query.after();
        parameters.put("day", after == null ? "9999-12-31" : after.happenedOn().toString());
        parameters.put("entry", after == null ? Long.MAX_VALUE : after.entry());
        parameters.put("limit", query.limit() + 1);
        // Counted along: what is found and joined is the same for both, and takes longer than either.
        var rows = jdbc.sql(FOUND.formatted(INITIAL, place.condition()) + ", counted as (select found.*, "
                        + COUNTS.formatted("over ()") + """
                         from found)
                        select *
                        from counted
                        where (happened_on, entry) < (cast(:day as date), :entry)
                        order by happened_on desc, entry desc
                        limit :limit
                        """)
                .params(parameters)
                .query(EntrySearch::row)
                .list();
        return new Found(
                rows.stream().map(Row::hit).toList(),
                rows.isEmpty() ? totals(place, parameters) : rows.getFirst().totals());
    }

    /** Where no row tells. */
    private Totals totals(Place place, Map<String, Object> parameters) {
        return jdbc.sql(FOUND.formatted(INITIAL, place.condition()) + "select " + COUNTS.formatted("") + " from found")
                .params(parameters)
                .query(EntrySearch::totals)
                .single();
    }

    /** Which units' entries, as a condition. */
    private record Place(String condition, Map<String, Object> parameters) {
        static Place few(List<String> units) {
            return new Place(OF_FEW, Map.of("few", units.toArray(String[]::new)));
        }
    }

    private Place place(EntryQuery query) {
        var unit = query.unit();
        if (unit == null) return new Place(ANY, Map.of());
        if (query.ownOnly()) return Place.few(List.of(unit));
        var units = atAndBelow(unit);
        return units.size() <= FEW ? Place.few(units) : new Place(BELOW, Map.of("unit", unit));
    }

    /** One more than few, where there are more. */
    private List<String> atAndBelow(String unit) {
        return jdbc.sql("""
                        select u.code
                        from organisation.unit_v1 top
                        join organisation.unit_v1 u on u.path >= top.path and u.path < top.path || U&'\\FFFF'
                        where top.code = :unit
                        limit :most
                        """)
                .param("unit", unit)
                .param("most", FEW + 1)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Map<String, Object> parameters(Actor actor, EntryQuery query) {
        var from = query.from();
        var to = query.to();
        var all = new TreeMap<String, Object>();
        all.put("scopes", actor.scopes().toArray(String[]::new));
        all.put("registers", query.registers().toArray(String[]::new));
        all.put("from", java.time.LocalDate.of(1900, 1, 1));
        all.put("to", java.time.LocalDate.of(9999, 12, 31));
        if (from != null) {
            all.put("from", from);
        }
        if (to != null) {
            all.put("to", to);
        }
        all.put("words", query.words().strip());
        all.put("state", query.state().name());
        all.put("zone", limits.zone().getId());
        all.put("limits", limitsJson());
        return all;
    }

    private String limitsJson() {
        var pairs = limits.lateDays().entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .toList();
        return "{" + String.join(",", pairs) + "}";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(hit(row, number), totals(row, number));
    }

    private static Totals totals(ResultSet row, int number) throws SQLException {
        return new Totals(
                row.getLong("entries"),
                row.getLong("late"),
                row.getLong("amended"),
                row.getLong("withdrawals"),
                row.getLong("pending"));
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        int delay = row.getInt("delay_days");
        var recorded = row.getObject("first_recorded_at", OffsetDateTime.class).toInstant();
        boolean late = delay > row.getInt("limit_days") && !row.getBoolean("is_initial");
        return new Hit(EntryTable.line(row, number), row.getString("unit_name"), recorded, delay, late);
    }
}
