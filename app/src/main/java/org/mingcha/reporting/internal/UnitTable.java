package org.mingcha.reporting.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tree through what an actor may see. */
final class UnitTable {
    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks: for what goes by a link. */
    Optional<Place> find(String code) {
        return jdbc.sql("select code, name, path from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query((row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Open or closed; absent and out of reach look the same. */
    Optional<Place> find(Actor actor, String code) {
        return jdbc.sql("""
                        select code, name, path
                        from organisation.unit_v1
                        where code = :code
                          and exists (select 1 from unnest(:scopes) scope where starts_with(path, scope))
                        """)
                .param("code", code)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .query((row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
