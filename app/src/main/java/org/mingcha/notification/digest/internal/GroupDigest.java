package org.mingcha.notification.digest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.notification.internal.NotificationMessages;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a group is told: how many of a unit and those below it, never which. No unit is named, not even its own. */
@Component
class GroupDigest {
    /** A return is spoken of from so many days before its due day, */
    private static final int DAYS_BEFORE = 7;
    /** and so long after it. */
    private static final int DAYS_AFTER = 14;

    private final ReturnReporting reporting;
    private final GroupTable table;
    private final String address;

    GroupDigest(ReturnReporting reporting, GroupTable table, @Value("${mingcha.url}") String address) {
        this.reporting = reporting;
        this.table = table;
        this.address = address;
    }

    /** Empty: there is nothing to say. */
    Optional<String> of(WebhookTable.Place unit, Locale locale, LocalDate today) {
        var sentences = new NotificationMessages(locale);
        var lines = new ArrayList<String>();
        reporting.returns().all().stream()
                .flatMap(each -> ofReturn(each, unit, sentences, today))
                .forEach(lines::add);
        table.counts(unit.path(), today)
                .forEach(count -> lines.add(
                        sentences.of("notification.group." + count.what(), count.overdue(), count.thisWeek())));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.addFirst(sentences.of("notification.group.head", today));
        lines.addLast(sentences.of("notification.group.all", address + "/"));
        return Optional.of(String.join("\n", lines));
    }

    /** The last period that is over, while its due day is near. */
    private Stream<String> ofReturn(
            ReturnDefinition definition, WebhookTable.Place unit, NotificationMessages sentences, LocalDate today) {
        var cadence = definition.cadence();
        var period = cadence.at(cadence.at(today).from().minusDays(1));
        if (!definition.asks(period)) return Stream.empty();
        var due = definition.dueOn(period);
        if (today.isBefore(due.minusDays(DAYS_BEFORE)) || today.isAfter(due.plusDays(DAYS_AFTER))) {
            return Stream.empty();
        }
        return counts(definition.id(), period, unit.code())
                .filter(row -> row.expected() > row.filed())
                .map(row -> sentences.of(
                        "notification.group.return",
                        sentences.titleOfReturn(definition, period.code()),
                        row.expected(),
                        row.filed(),
                        row.expected() - row.filed(),
                        due));
    }

    private Stream<Completeness.Row> counts(String returnId, Period period, String unit) {
        var query = new CompletenessQuery(unit, returnId, List.of(period), false);
        return reporting.completeness(Actor.operator(), query).stream()
                .flatMap(completeness -> completeness.rows().stream());
    }
}
