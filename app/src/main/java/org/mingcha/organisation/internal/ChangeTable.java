package org.mingcha.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitView;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes single changes of the tree, already checked. */
final class ChangeTable {
    private final JdbcClient jdbc;

    ChangeTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void open(UnitChange.Open open, String parentPath) {
        jdbc.sql("""
                insert into organisation.unit (code, name, kind, parent, path, since)
                values (:code, :name, :kind, :parent, :path, :since)
                """)
                .param("code", open.code())
                .param("name", open.name())
                .param("kind", open.kind().code())
                .param("parent", open.parent())
                .param("path", parentPath + open.code() + "/")
                .param("since", open.on())
                .update();
    }

    void close(String code, List<String> successors, LocalDate on) {
        jdbc.sql("update organisation.unit set until = :on, successors = :successors where code = :code")
                .param("code", code)
                .param("on", on)
                .param("successors", successors.toArray(String[]::new))
                .update();
    }

    void rename(String code, String name) {
        jdbc.sql("update organisation.unit set name = :name where code = :code")
                .param("code", code)
                .param("name", name)
                .update();
    }

    void move(UnitView unit, UnitView parent, LocalDate on) {
        jdbc.sql("""
                insert into organisation.former_place (code, parent, name, kind, since, until)
                select code, parent, name, kind, since, :on
                from organisation.unit
                where code = :code
                and (since is null or since < :on)
                """).param("code", unit.code()).param("on", on).update();
        jdbc.sql("update organisation.unit set parent = :parent, since = :on where code = :code")
                .param("code", unit.code())
                .param("parent", parent.code())
                .param("on", on)
                .update();
        jdbc.sql("""
                update organisation.unit
                set path = :new || substr(path, length(:old) + 1)
                where starts_with(path, :old)
                """)
                .param("old", unit.path())
                .param("new", parent.path() + unit.code() + "/")
                .update();
    }
}
