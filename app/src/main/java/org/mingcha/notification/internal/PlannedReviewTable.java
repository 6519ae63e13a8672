package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.command.BilingualText;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.PlannedWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Risks that are looked at again on a day of a year, as long as they are not. */
@Component
public class PlannedReviewTable {
    private final JdbcClient jdbc;

    PlannedReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Stream<PlannedWork> of(String unit, int year, LocalDate today) {
        return jdbc
                .sql("""
                        select d.subject, d.title_arguments[1], d.path, d.due_on
                        from correction.due_v1 d
                        where d.unit = :unit and d.kind = :kind and d.due_on between :first and :last
                        order by d.due_on, d.subject
                        limit 200
                        """)
                .param("unit", unit)
                .param("kind", DueKind.REVIEW_RISK.code())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, number) -> work(
                        row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class), today))
                .list()
                .stream();
    }

    private static PlannedWork work(long risk, String title, String path, LocalDate dueOn, LocalDate today) {
        return new PlannedWork(
                PlannedWork.Kind.REVIEW,
                DueKind.REVIEW_RISK.code() + "-" + risk,
                "notification.due." + DueKind.REVIEW_RISK.code(),
                List.of(BilingualText.of(title)),
                "",
                path,
                dueOn.withDayOfMonth(1),
                dueOn,
                Optional.empty(),
                today.isAfter(dueOn) ? PlannedWork.State.LATE : PlannedWork.State.OPEN);
    }
}
