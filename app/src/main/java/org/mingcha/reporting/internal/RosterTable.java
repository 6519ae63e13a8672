package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.returns.Exemption;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.Returns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** reporting.roster and its members: who owed a return, and how the tree stood. Only ever added to. */
@Component
final class RosterTable {
    private static final int FETCH = 5_000;
    /** So many new members count as a bulk: without statistics a country's are joined one by one. */
    private static final int MANY = 1_000;

    /**
     * The tree of a day, numbered in pre-order. A path sorts in pre-order because a slash sorts before every digit. Each
     * unit counts for itself and for all above it.
     */
    private static final String MEMBERS = """
            insert into reporting.member (roster, code, parent, name, kind, place, last, owes, exempt, owing)
            with recursive standing as materialized (
                select code, parent, name, kind
                from organisation.place_v1
                where coalesce(since <= :day, true) and coalesce(until > :day, true)
            ),
            tree as (
                select code, parent, name, kind, cast('' as text) as parent_kind, code || '/' as path
                from standing
                where code = 'CN'
                union all
                select s.code, s.parent, s.name, s.kind, t.kind, t.path || s.code || '/'
                from tree t
                join standing s on s.parent = t.code
            ),
            duty as (
                select t.*, t.kind = any(:owed)
                        and (:within = '' or position('/' || :within || '/' in '/' || t.path) > 0) as asked,
                    (select e.reason
                     from unnest(:kinds, :under, :reasons) with ordinality as e (kind, under, reason, turn)
                     where e.kind = t.kind and e.under in ('', t.parent_kind)
                     order by e.turn
                     limit 1) as exempt
                from tree t
            ),
            size as (
                select above as code, count(*) as units,
                    count(*) filter (where d.asked and d.exempt is null) as owing
                from duty d
                cross join lateral unnest(string_to_array(rtrim(d.path, '/'), '/')) above
                group by above
            )
            select :roster, code, parent, name, kind, place, place + units - 1,
                asked and exempt is null, case when asked then exempt end, owing
            from (
                select d.*, s.units, s.owing, row_number() over (order by d.path collate "C") - 1 as place
                from duty d
                join size s on s.code = d.code
            ) numbered
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    RosterTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Those that concern somebody: where a tree has no schools, their holidays make no other roster. */
    List<Exemption> concerning(List<Exemption> exemptions, LocalDate day) {
        var kinds = jdbc.sql("""
                        select asked.kind
                        from unnest(:kinds) as asked (kind)
                        where exists (
                            select 1
                            from organisation.place_v1 p
                            where p.kind = asked.kind
                              and coalesce(p.since <= :day, true)
                              and coalesce(p.until > :day, true))
                        """)
                .param("kinds", codes(exemptions.stream().map(Exemption::kind).toList()))
                .param("day", day)
                .query(String.class)
                .list();
        return exemptions.stream()
                .filter(exemption -> kinds.contains(exemption.kind().code()))
                .toList();
    }

    /** A roster taken from this very tree: of the same version, and no unit came or went between the two days. */
    Optional<Integer> same(String returnId, String exemptions, LocalDate day) {
        return jdbc.sql("""
                        select r.roster
                        from reporting.roster r
                        where r.return_id = :return
                          and r.exemptions = :exemptions
                          and r.structure = (select coalesce(max(record_id), 0) from organisation.structure_v1)
                          and not exists (
                              select 1
                              from organisation.place_v1 p
                              where p.since > least(r.taken_on, :day) and p.since <= greatest(r.taken_on, :day)
                                 or p.until > least(r.taken_on, :day) and p.until <= greatest(r.taken_on, :day))
                        order by r.roster
                        limit 1
                        """)
                .param("return", returnId)
                .param("exemptions", exemptions)
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** Takes the tree of this day. */
    int take(ReturnDefinition definition, List<Exemption> exempt, LocalDate day) {
        int roster = jdbc.sql("""
                        insert into reporting.roster (return_id, structure, taken_on, exemptions)
                        select :return, coalesce(max(record_id), 0), :day, :exemptions
                        from organisation.structure_v1
                        returning roster
                        """)
                .param("return", definition.id())
                .param("day", day)
                .param("exemptions", text(definition, exempt))
                .query(Integer.class)
                .single();
        jdbc.sql("set local work_mem = '64MB'").update();
        int members = jdbc.sql(MEMBERS)
                .param("roster", roster)
                .param("day", day)
                .param("within", Optional.ofNullable(definition.within()).orElse(""))
                .param("owed", codes(definition.owedBy().stream().toList()))
                .param("kinds", codes(exempt.stream().map(Exemption::kind).toList()))
                .param("under", exempt.stream().map(RosterTable::under).toArray(String[]::new))
                .param("reasons", exempt.stream().map(Exemption::reason).toArray(String[]::new))
                .update();
        if (members >= MANY) {
            jdbc.sql("analyze reporting.member").update();
        }
        return roster;
    }

    /** Tells every unit that owes or is exempt, sorted by its code. */
    void each(int roster, Row row) {
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        template.query(
                """
                select code, exempt
                from reporting.member
                where roster = ? and (owes or exempt is not null)
                order by code
                """,
                result -> {
                    row.of(result.getString(1), result.getString(2));
                },
                roster);
    }

    /** A unit of the expected set. */
    @FunctionalInterface
    interface Row {
        /** @param exempt why it needn't file; null: it owes */
        void of(String unit, @Nullable String exempt);
    }

    /** What makes another roster of the same return: who is exempt, and, of an office's own, who owes it and where. */
    static String text(ReturnDefinition definition, List<Exemption> exempt) {
        boolean ships = Returns.shipped().find(definition.id()).isPresent();
        return ships ? exempt.toString() : exempt + " " + definition.owedBy() + " " + definition.within();
    }

    private static String under(Exemption exemption) {
        return exemption.under().map(UnitKind::code).orElse("");
    }

    private static String[] codes(List<UnitKind> kinds) {
        return kinds.stream().map(UnitKind::code).toArray(String[]::new);
    }
}
