package org.mingcha.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a return, also those that hold no more, and what superiors did about it. */
@Component
final class VersionTable {
    private static final String COLUMNS = """
            select v.record_id, v.log_index, v.type, v.unit, v.recorded_at, v.role,
                v.target is not null as later, v.facts::text as facts, v.text::text as text
            from transparency.record_v1 v
            where v.source in ('return.filed', 'return.taken', 'return.noted')
            """;

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param later it corrects or withdraws an earlier one */
    record Row(
            long record,
            @Nullable Long index,
            String type,
            String unit,
            Instant recordedAt,
            String role,
            boolean later,
            Content facts,
            @Nullable Content text) {
        ReturnKey key() {
            var period = Period.parse(facts.text("period").orElseThrow()).orElseThrow();
            return new ReturnKey(unit, facts.text("return").orElseThrow(), period);
        }

        ReturnVersion version(ReturnDefinition definition) {
            var act = act();
            return new ReturnVersion(
                    new RecordId(record),
                    index,
                    act,
                    recordedAt,
                    role,
                    facts.has("nil"),
                    type.equals("return.filed") ? ReturnValues.of(definition, facts, text) : Map.of(),
                    said(FilingHandler.EXPLANATION),
                    said(FilingHandler.REASON));
        }

        private ReturnVersion.Act act() {
            return switch (type) {
                case "return.filed" -> later ? ReturnVersion.Act.CORRECTED : ReturnVersion.Act.FILED;
                case "return.withdrawn" -> ReturnVersion.Act.WITHDRAWN;
                case "return.sent_back" -> ReturnVersion.Act.SENT_BACK;
                case "return.taken" -> ReturnVersion.Act.TAKEN;
                case "return.noted" -> ReturnVersion.Act.NOTED;
                default -> throw new IllegalStateException("Not an act about a return: " + type);
            };
        }

        private String said(String name) {
            return text == null ? "" : text.text(name).orElse("");
        }
    }

    /** Of one return, the oldest first. */
    List<Row> of(ReturnKey key) {
        return jdbc.sql(COLUMNS + """
                          and v.unit = :unit
                          and v.happened_on = :last
                          and v.facts->>'return' = :return
                        order by v.record_id
                        limit :most
                        """)
                .param("unit", key.unit())
                .param("last", last(key))
                .param("return", key.returnId())
                .param("most", MOST)
                .query(VersionTable::row)
                .list();
    }

    Optional<Row> find(long record) {
        return jdbc.sql(COLUMNS + " and v.record_id = :record and v.type in ('return.filed', 'return.withdrawn')")
                .param("record", record)
                .query(VersionTable::row)
                .optional();
    }

    private static LocalDate last(ReturnKey key) {
        return key.period().to();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var text = row.getString("text");
        return new Row(
                row.getLong("record_id"),
                row.getObject("log_index", Long.class),
                row.getString("type"),
                row.getString("unit"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("role"),
                row.getBoolean("later"),
                content(row.getString("facts")),
                text == null ? null : content(text));
    }

    private static Content content(String json) {
        return CanonicalJson.content(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
