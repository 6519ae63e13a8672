package org.mingcha.inspection.internal;

import java.util.List;
import javax.sql.DataSource;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of the log are a unit's templates: they stand there alone. */
@Component
class TemplateTable {
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    TemplateTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Publications and withdrawals of the unit, in order. */
    List<RecordId> of(String unit) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where unit = :unit and source in (:published, :withdrawn)
                        order by record_id desc
                        limit :most
                        """)
                .param("unit", unit)
                .param("published", LeafType.TEMPLATE_PUBLISHED.code())
                .param("withdrawn", LeafType.TEMPLATE_WITHDRAWN.code())
                .param("most", MOST)
                .query((row, number) -> new RecordId(row.getLong(1)))
                .list()
                .reversed();
    }

    /** One at a time for a unit: the second sees what the first has published. */
    void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection.template'), hashtext(:unit))")
                .param("unit", unit)
                .query((row, number) -> true)
                .single();
    }
}
