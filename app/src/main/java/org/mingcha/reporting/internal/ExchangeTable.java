package org.mingcha.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.internal.exchange.FiledRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is filed in a subtree, in the order of the tree, page by page within the caller's transaction. */
@Component
public final class ExchangeTable {
    private static final int FETCH = 1_000;

    private static final String FILED = """
            select m.code, m.name, r.facts::text, coalesce(r.text::text, '{}'),
                case when r.record_id = r.first_record then r.recorded_at
                    else (select f.recorded_at from transparency.record_v1 f where f.record_id = r.first_record) end
            from reporting.member top
            join reporting.member m on m.roster = top.roster and m.place between top.place and top.last
            join reporting.filed filed on filed.period_id = ? and filed.unit = m.code
            join transparency.record_v1 r on r.log_index = filed.log_index
            where top.roster = ? and top.code = ?
            order by m.place
            """;

    private final DataSource dataSource;

    ExchangeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void each(String unit, OpenPeriod period, ReturnDefinition definition, Consumer<FiledRow> each) {
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        var code = Period.parse(period.code()).orElseThrow();
        template.query(
                FILED,
                row -> {
                    each.accept(row(row, code, definition));
                },
                period.id(),
                period.roster(),
                unit);
    }

    private static FiledRow row(ResultSet row, Period period, ReturnDefinition definition) throws SQLException {
        var facts = content(row.getString(3));
        var text = content(row.getString(4));
        return new FiledRow(
                row.getString(1),
                row.getString(2),
                period,
                facts.has("nil"),
                ReturnValues.of(definition, facts, text),
                text.text(FilingHandler.EXPLANATION).orElse(""),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static Content content(String json) {
        return CanonicalJson.content(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
