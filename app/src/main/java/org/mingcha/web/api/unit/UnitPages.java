package org.mingcha.web.api.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A subtree, page by page along its paths: as quick on the last page of a country as on the first. */
@Component
class UnitPages {
    /**
     * What was asked for.
     *
     * @param under a unit: it and its subtree; without it the unit of the caller's first role
     * @param kind only units of this kind
     * @param after code of the last unit of the page before
     */
    record Wanted(
            @Nullable String under,
            @Nullable String kind,
            @Nullable String after,
            @Nullable Integer limit) {}

    /** One unit. */
    record Unit(
            String code,
            String name,
            String kind,
            @Nullable String parent,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    record Listed(List<Unit> units, @Nullable String next) {}

    private final JdbcClient jdbc;
    private final UnitsTable units;

    UnitPages(JdbcClient jdbc, UnitsTable units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Empty: this actor sees no such unit. */
    Optional<List<Unit>> page(Actor actor, Wanted wanted, int limit) {
        var under = wanted.under() == null ? actor.grants().getFirst().unit() : wanted.under();
        return units.find(actor, under).map(top -> page(top, wanted, limit));
    }

    private List<Unit> page(UnitLine top, Wanted wanted, int limit) {
        var sql = """
                select code, name, kind, parent, since, until
                from organisation.unit_v1
                where path >= :top
                  and path < :end
                  and path > coalesce((select path from organisation.unit_v1 where code = :after), '')
                  and (:kind = '' or kind = :kind)
                order by path
                limit :limit
                """;
        return jdbc.sql(sql)
                .param("top", top.path())
                .param("end", top.path() + "\uffff")
                .param("after", wanted.after() == null ? "" : wanted.after())
                .param("kind", wanted.kind() == null ? "" : wanted.kind())
                .param("limit", limit)
                .query((row, number) -> new Unit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }
}
