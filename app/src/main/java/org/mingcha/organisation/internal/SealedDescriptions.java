package org.mingcha.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.organisation.DescribeUnit;
import org.mingcha.organisation.DescribedUnit;
import org.mingcha.organisation.DescriptionRefusal;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Descriptions stand in the log alone: there are few, and each is a leaf of its unit. */
@Service
final class SealedDescriptions implements UnitDescriptions {
    private final JdbcClient jdbc;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    SealedDescriptions(
            DataSource dataSource,
            TransparencyLog log,
            Organisation organisation,
            MingchaClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.log = log;
        this.organisation = organisation;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public DescriptionResult describe(DescribeUnit command) {
        var unit = organisation.find(command.unit());
        if (unit.isEmpty()) {
            return refused(DescriptionRefusal.UNIT_UNKNOWN, command.unit());
        }
        if (!unit.get().isOpen()) {
            return refused(DescriptionRefusal.UNIT_CLOSED, command.unit());
        }
        try {
            var file = DescriptionFile.parse(command.yaml());
            return file.from().isEmpty()
                    ? refused(DescriptionRefusal.DAY_MISSING)
                    : Objects.requireNonNull(transaction.execute(_ -> seal(command, file)));
        } catch (MalformedEvidence bad) {
            return refused(DescriptionRefusal.FILE_BAD, String.valueOf(bad.getMessage()));
        }
    }

    /** One at a time for a unit: the second sees what the first has said. */
    private DescriptionResult seal(DescribeUnit command, DescriptionFile file) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.describe'), hashtext(:unit))")
                .param("unit", command.unit())
                .query((row, number) -> true)
                .single();
        var before = records(command.unit());
        var day = file.day();
        if (!before.isEmpty() && day.isBefore(clock.today())) {
            return refused(DescriptionRefusal.DAY_BEFORE, clock.today().toString());
        }
        if (holding(before, day).filter(file.description()::equals).isPresent()) {
            return refused(DescriptionRefusal.SAME, day.toString());
        }
        var record = log.append(new NewFact(
                LeafType.UNIT_DESCRIBED.code(),
                command.unit(),
                day,
                command.role(),
                file.description().facts(),
                file.description().text(Long.toString(command.account())),
                List.of(),
                null,
                false));
        return new DescriptionResult.Done(record, day);
    }

    @Override
    public Optional<DescribedUnit> on(String unit, LocalDate day) {
        var all = records(unit);
        var said = said(all);
        var place = UnitDescription.holding(said, clock.zone(), day);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new DescribedUnit(
                        unit,
                        UnitDescription.from(said, place.getAsInt(), clock.zone()),
                        description(all.get(place.getAsInt()))));
    }

    private Optional<UnitDescription> holding(List<SealedRecord> all, LocalDate day) {
        var place = UnitDescription.holding(said(all), clock.zone(), day);
        return place.isEmpty() ? Optional.empty() : Optional.of(description(all.get(place.getAsInt())));
    }

    private static List<UnitDescription.Said> said(List<SealedRecord> all) {
        return all.stream()
                .map(each -> new UnitDescription.Said(each.happenedOn(), each.recordedAt()))
                .toList();
    }

    private static UnitDescription description(SealedRecord record) {
        return UnitDescription.of(
                record.facts(), Optional.ofNullable(record.text()).orElse(Content.EMPTY));
    }

    private List<SealedRecord> records(String unit) {
        var ids = jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where unit = :unit and source = :source
                        order by record_id
                        limit 1000
                        """)
                .param("unit", unit)
                .param("source", LeafType.UNIT_DESCRIBED.code())
                .query((row, number) -> new RecordId(row.getLong(1)))
                .list();
        return log.records(ids);
    }

    private static DescriptionResult refused(DescriptionRefusal reason, String... arguments) {
        return new DescriptionResult.Refused(reason, List.of(arguments));
    }
}
