package org.mingcha.reporting.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tree through what an actor may see. */
@Component
public final class ReportingUnitTable {
    private final JdbcClient jdbc;

    ReportingUnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks: for what goes by a link. */
    public Optional<UnitRef> find(String code) {
        return jdbc.sql("select code, name, path from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query((row, number) -> new UnitRef(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Open or closed; absent and out of reach look the same. */
    public Optional<UnitRef> find(Actor actor, String code) {
        return jdbc.sql("""
                        select code, name, path
                        from organisation.unit_v1
                        where code = :code
                          and exists (select 1 from unnest(:scopes) scope where starts_with(path, scope))
                        """)
                .param("code", code)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .query((row, number) -> new UnitRef(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
