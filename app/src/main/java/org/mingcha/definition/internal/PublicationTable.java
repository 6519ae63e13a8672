package org.mingcha.definition.internal;

import java.time.OffsetDateTime;
import java.util.List;
import org.mingcha.definition.DefinitionPublication;
import org.mingcha.evidence.LeafType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** definition.publication. */
@Component
public class PublicationTable {
    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who publish at once come one after the other. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('definition.publication'))")
                .query((row, number) -> true)
                .single();
    }

    /** In the order of publication. */
    public List<DefinitionPublication> all(LeafType type) {
        return jdbc.sql("""
                        select id, version, unit, published_at
                        from definition.publication
                        where type = :type
                        order by record_id
                        """)
                .param("type", type.code())
                .query((row, number) -> new DefinitionPublication(
                        row.getString("id"),
                        row.getString("version"),
                        row.getString("unit"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is new about a version; the rest the table knows. */
    public record NewRow(LeafType type, String id, String version, String unit, long record, long account) {}

    public void insert(NewRow row) {
        jdbc.sql("""
                        insert into definition.publication (type, id, version, unit, record_id, account)
                        values (:type, :id, :version, :unit, :record, :account)
                        """)
                .param("type", row.type().code())
                .param("id", row.id())
                .param("version", row.version())
                .param("unit", row.unit())
                .param("record", row.record())
                .param("account", row.account())
                .update();
    }

    /** Rows whose record is not the publication that they tell, for fsck. */
    public List<String> crooked() {
        return jdbc.sql("""
                        select p.type || ' ' || p.id || '@' || p.version
                        from definition.publication p
                        left join transparency.record_v1 r on r.record_id = p.record_id
                        where r.source is distinct from p.type
                        order by 1
                        limit 100
                        """).query(String.class).list();
    }
}
