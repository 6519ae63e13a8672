package org.mingcha.correction.incident.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.escalation.Escalation;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.incident.IncidentId;
import org.mingcha.correction.incident.IncidentPage;
import org.mingcha.correction.incident.IncidentQuery;
import org.mingcha.correction.incident.IncidentRow;
import org.mingcha.correction.incident.IncidentView;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Moment;
import org.mingcha.correction.incident.Progress;
import org.mingcha.correction.incident.Reporting;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as pages and commands show them. */
@Component
class IncidentViews {
    /** Days after closing within which what had to be reported up is looked back at; correction.due_v1 says the same. */
    private static final int REVIEW_WITHIN = 30;

    private final IncidentTable table;
    private final IncidentWords words;
    private final Escalations escalations;
    private final Ledger ledger;
    private final Acting acting;
    private final MingchaClock clock;

    IncidentViews(
            IncidentTable table,
            IncidentWords words,
            Escalations escalations,
            Ledger ledger,
            Acting acting,
            MingchaClock clock) {
        this.table = table;
        this.words = words;
        this.escalations = escalations;
        this.ledger = ledger;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    IncidentPage page(Actor actor, IncidentQuery query) {
        var found = table.page(actor, query);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        var next = found.size() == shown.size() ? null : shown.getLast().cursor();
        var handedUp = newest(shown.stream().map(IncidentTold::incident).toList());
        var now = clock.now();
        var rows = shown.stream()
                .map(told -> row(told, handedUp.get(told.incident()), now))
                .toList();
        return new IncidentPage(rows, next, table.totals(actor, query.unit()));
    }

    private Map<Long, Escalation> newest(List<Long> incidents) {
        var newest = new HashMap<Long, Escalation>();
        escalations.of(Incidents.REGISTER, incidents).forEach(each -> newest.put(each.subject(), each));
        return newest;
    }

    @Transactional(readOnly = true)
    Optional<IncidentView> find(Actor actor, IncidentId id) {
        return standing(actor, id.value()).map(this::view);
    }

    @Transactional(readOnly = true)
    Optional<IncidentView> at(Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex)
                .filter(entry -> entry.register().equals(Incidents.REGISTER))
                .flatMap(entry -> find(actor, new IncidentId(entry.id().value())));
    }

    /** An incident as it stands, with its entry. */
    record Found(Acting.Standing standing, EntryView entry) {
        /** Versions of the entry, hand-overs and acknowledgements. */
        int version() {
            var seen = standing.handedUp().stream()
                    .filter(each -> each.acknowledged() != null)
                    .count();
            return entry.versions().size() + standing.handedUp().size() + (int) seen;
        }
    }

    Optional<Found> standing(Actor actor, long incident) {
        var told = table.find(actor, incident);
        var entry = told.flatMap(each -> ledger.entry(actor, new EntryId(incident)));
        return entry.map(found -> {
            var handedUp = escalations.of(Incidents.REGISTER, List.of(incident));
            var row = row(told.get(), handedUp.isEmpty() ? null : handedUp.getLast(), clock.now());
            var content = found.latest().content();
            return new Found(new Acting.Standing(actor, row, found.withdrawn(), content, handedUp), found);
        });
    }

    private IncidentView view(Found found) {
        var standing = found.standing;
        return new IncidentView(
                standing.row(),
                found.version(),
                standing.withdrawn(),
                standing.content(),
                Stages.of(found.entry, standing.handedUp(), clock.zone()),
                standing.handedUp(),
                acting.may(standing),
                acting.isSameEyes(standing));
    }

    private IncidentRow row(IncidentTold told, @Nullable Escalation handedUp, Instant now) {
        var times = times(told);
        return new IncidentRow(
                new IncidentId(told.incident()),
                told.index(),
                told.unit(),
                told.unitName(),
                told.drill(),
                told.happenedOn(),
                told.title(),
                told.severity(),
                told.kind(),
                told.kind().equals(words.leak()),
                times,
                progress(told),
                reporting(times, now),
                handedUp);
    }

    private IncidentRow.Times times(IncidentTold told) {
        var said = told.said();
        var closed = IncidentTold.moment(said.closed()).orElse(null);
        var reportBy = IncidentTold.moment(said.reportDue()).orElse(null);
        return new IncidentRow.Times(
                told.found(),
                reportBy,
                IncidentTold.moment(said.reported()).orElse(null),
                IncidentTold.moment(said.containedAt()).orElse(null),
                closed,
                closed == null || reportBy == null ? null : closed.day().plusDays(REVIEW_WITHIN),
                said.reviewedOn() == null ? null : LocalDate.parse(said.reviewedOn()));
    }

    private static Progress progress(IncidentTold told) {
        if (told.said().reviewedOn() != null) {
            return Progress.REVIEWED;
        }
        if (told.closed()) {
            return Progress.CLOSED;
        }
        return told.said().containedAt() == null ? Progress.OPEN : Progress.CONTAINED;
    }

    private Reporting reporting(IncidentRow.Times times, Instant now) {
        var by = times.reportBy();
        var reported = times.reported();
        if (reported != null) {
            return by != null && reported.isAfter(by) ? Reporting.LATE : Reporting.REPORTED;
        }
        if (by == null) {
            return Reporting.FREE;
        }
        var minute = LocalDateTime.ofInstant(now, clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        return Moment.of(Objects.requireNonNull(minute)).isAfter(by) ? Reporting.OVERDUE : Reporting.DUE;
    }
}
