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
import org.mingcha.evidence.report.IssuingBody;
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
        var refusal = refusal(command.unit());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            var file = DescriptionFile.parse(command.yaml());
            return file.from().isEmpty()
                    ? refused(DescriptionRefusal.DAY_MISSING)
                    : describe(command.unit(), file.day(), file.description(), command.role(), command.account());
        } catch (MalformedEvidence bad) {
            return refused(DescriptionRefusal.FILE_BAD, String.valueOf(bad.getMessage()));
        }
    }

    @Override
    public DescriptionResult describe(String unit, LocalDate from, UnitDescription said, String role, long account) {
        return refusal(unit)
                .orElseGet(() -> Objects.requireNonNull(
                        transaction.execute(_ -> seal(new Saying(unit, from, role, account), said))));
    }

    /** Who says it of whom, from when. */
    private record Saying(String unit, LocalDate from, String role, long account) {}

    private Optional<DescriptionResult> refusal(String code) {
        var unit = organisation.find(code);
        if (unit.isEmpty()) {
            return Optional.of(refused(DescriptionRefusal.UNIT_UNKNOWN, code));
        }
        return unit.get().isOpen() ? Optional.empty() : Optional.of(refused(DescriptionRefusal.UNIT_CLOSED, code));
    }

    /** One at a time for a unit: the second sees what the first has said. */
    private DescriptionResult seal(Saying saying, UnitDescription said) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.describe'), hashtext(:unit))")
                .param("unit", saying.unit())
                .query((row, number) -> true)
                .single();
        var before = records(saying.unit());
        var day = saying.from();
        if (!before.isEmpty() && day.isBefore(clock.today())) {
            return refused(DescriptionRefusal.DAY_BEFORE, clock.today().toString());
        }
        if (holding(before, day).filter(said::equals).isPresent()) {
            return refused(DescriptionRefusal.SAME, day.toString());
        }
        var record = log.append(new NewFact(
                LeafType.UNIT_DESCRIBED.code(),
                saying.unit(),
                day,
                saying.role(),
                said.facts(),
                said.text(Long.toString(saying.account())),
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

    @Override
    public Optional<IssuingBody> body(String unit, LocalDate day, long size) {
        var sealed = records(unit).stream()
                .filter(each -> each.index() != null && each.index() < size)
                .toList();
        var place = UnitDescription.holding(said(sealed), clock.zone(), day);
        return place.isEmpty() ? Optional.empty() : body(sealed.get(place.getAsInt()));
    }

    private static Optional<IssuingBody> body(SealedRecord record) {
        return Optional.ofNullable(record.text())
                .filter(text -> UnitDescription.ON_PAPER.stream().anyMatch(text.values()::containsKey))
                .map(_ -> IssuingBody.of(Objects.requireNonNull(record.index()), description(record)));
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
