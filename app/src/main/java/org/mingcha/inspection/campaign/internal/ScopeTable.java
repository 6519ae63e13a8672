package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Set;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units a campaign goes to, and for which of them somebody can answer. */
@Component
class ScopeTable {
    /** A country's villages are no campaign. */
    static final int MOST = 20_000;

    private final JdbcClient jdbc;

    ScopeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open units of these kinds at and below this path, by code; one more than the most. */
    List<UnitName> of(String path, Set<UnitKind> kinds) {
        return jdbc.sql("""
                        select u.code, u.name
                        from organisation.unit_v1 u
                        where u.open and starts_with(u.path, :path) and u.kind = any(:kinds)
                        order by u.code
                        limit :limit
                        """)
                .param("path", path)
                .param("kinds", kinds.stream().map(UnitKind::code).toArray(String[]::new))
                .param("limit", MOST + 1)
                .query((row, number) -> new UnitName(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Those for which nobody holds a role that answers, at the unit or above it but below the issuer. */
    List<UnitName> withoutUsers(List<UnitName> units, String issuerPath) {
        return jdbc.sql("""
                        with answering as (
                            select distinct at.path
                            from accounts.holder_v1 h
                            join organisation.unit_v1 at on at.code = h.unit
                            where h.role in ('officer', 'clerk'))
                        select u.code, u.name
                        from organisation.unit_v1 u
                        where u.code = any(:units)
                          and not exists (
                            select 1 from answering w
                            where starts_with(u.path, w.path)
                              and (w.path = u.path or not starts_with(:issuer, w.path)))
                        order by u.code
                        """)
                .param("issuer", issuerPath)
                .param("units", units.stream().map(UnitName::code).toArray(String[]::new))
                .query((row, number) -> new UnitName(row.getString("code"), row.getString("name")))
                .list();
    }

    /** How many of these units have an accepted assessment of this checklist, whatever its version, and period. */
    int askedBefore(List<UnitName> units, String checklistId, String period) {
        return jdbc.sql("""
                        select count(distinct a.unit)
                        from inspection.assessment a
                        where a.unit = any(:units) and split_part(a.checklist, '@', 1) = :checklist
                          and a.period = :period
                        """)
                .param("units", units.stream().map(UnitName::code).toArray(String[]::new))
                .param("checklist", checklistId)
                .param("period", period)
                .query(Integer.class)
                .single();
    }
}
