package org.mingcha.reporting.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.Completeness.Row;
import org.mingcha.reporting.FieldSummary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A numeric field over a subtree. Nil returns say 0 and are not stored one by one. */
public final class FieldSumTable {
    private static final String WITHIN = """
            from reporting.member top
            join reporting.member m on m.roster = top.roster and m.place between top.place and top.last
            join reporting.amount a on a.unit = m.code
            where top.roster = :roster and top.code = :unit and a.period_id = :period and a.field = :field
            """;

    private final JdbcClient jdbc;
    private final String unit;
    private final String field;

    FieldSumTable(JdbcClient jdbc, String unit, String field) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.field = field;
    }

    /** What the numbers come to that were given. */
    private record Given(
            int count,
            int negative,
            BigDecimal sum,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    static FieldSummary nothing(String period) {
        return new FieldSummary(period, 0, BigDecimal.ZERO, null, null, null);
    }

    /** @param counts of the same subtree, for its nil returns */
    FieldSummary of(OpenPeriod period, Row counts) {
        var given = bound(
                        "select count(*), count(*) filter (where a.value < 0), coalesce(sum(a.value), 0), "
                                + "min(a.value), max(a.value) " + WITHIN,
                        period)
                .query((row, number) -> new Given(
                        row.getInt(1), row.getInt(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5)))
                .single();
        int zeros = counts.nil();
        return new FieldSummary(
                period.code(),
                given.count() + zeros,
                given.sum(),
                extreme(given.least(), zeros, -1),
                extreme(given.most(), zeros, 1),
                median(period, given, zeros));
    }

    private static @Nullable BigDecimal extreme(@Nullable BigDecimal given, int zeros, int sign) {
        if (given == null || zeros == 0) {
            return zeros == 0 ? given : BigDecimal.ZERO;
        }
        return given.signum() == sign ? given : BigDecimal.ZERO;
    }

    /** Of an even count the lower middle one; the zeros of nil returns stand between what is below 0 and what isn't. */
    private @Nullable BigDecimal median(OpenPeriod period, Given given, int zeros) {
        int count = given.count() + zeros;
        if (count == 0) {
            return null;
        }
        int middle = (count - 1) / 2;
        if (middle >= given.negative() && middle < given.negative() + zeros) {
            return BigDecimal.ZERO;
        }
        return nth(period, middle < given.negative() ? middle : middle - zeros).orElse(null);
    }

    private Optional<BigDecimal> nth(OpenPeriod period, int place) {
        return bound("select a.value " + WITHIN + " order by a.value limit 1 offset :place", period)
                .param("place", place)
                .query(BigDecimal.class)
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, OpenPeriod period) {
        return jdbc.sql(sql)
                .param("roster", period.roster())
                .param("unit", unit)
                .param("period", period.id())
                .param("field", field);
    }

    /** In the order asked for. */
    public static List<String> codes(List<org.mingcha.evidence.checklist.Period> periods) {
        return periods.stream().map(org.mingcha.evidence.checklist.Period::code).toList();
    }
}
