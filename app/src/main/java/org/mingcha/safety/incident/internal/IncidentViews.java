package org.mingcha.safety.incident.internal;

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
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.safety.incident.IncidentProgress;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.IncidentSlice;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.IncidentTime;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.safety.incident.ReportingState;
import org.springframework.stereotype.Component;

/** Incidents as pages and commands show them. */
@Component
public class IncidentViews {
    /** Days after closing within which what had to be reported up is looked back at; correction.due_v1 says the same. */
    private static final int REVIEW_WITHIN = 30;

    private final IncidentTable table;
    private final IncidentFields words;
    private final Escalations escalations;
    private final Ledger ledger;
    private final Organisation organisation;
    private final MingchaClock clock;

    IncidentViews(
            IncidentTable table,
            IncidentFields words,
            Escalations escalations,
            Ledger ledger,
            Organisation organisation,
            MingchaClock clock) {
        this.table = table;
        this.words = words;
        this.escalations = escalations;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    public IncidentSlice page(Actor actor, IncidentQuery query) {
        var found = table.page(actor, query);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        var next = found.size() == shown.size() ? null : shown.getLast().cursor();
        var handedUp = newest(shown.stream().map(IncidentProjection::incident).toList());
        var now = clock.now();
        var rows = shown.stream()
                .map(told -> row(told, handedUp.get(told.incident()), now))
                .toList();
        return new IncidentSlice(rows, next, table.totals(actor, query.unit()));
    }

    private Map<Long, Escalation> newest(List<Long> incidents) {
        var newest = new HashMap<Long, Escalation>();
        escalations.of(Incidents.REGISTER, incidents).forEach(each -> newest.put(each.subject(), each));
        return newest;
    }

    public Optional<IncidentFile> find(Actor actor, long incident) {
        return table.find(actor, incident)
                .flatMap(told -> ledger.entry(actor, new EntryId(incident)).map(entry -> file(told, entry)));
    }

    private IncidentFile file(IncidentProjection told, EntryView entry) {
        var handedUp = escalations.of(Incidents.REGISTER, List.of(told.incident()));
        var last = handedUp.isEmpty() ? null : handedUp.getLast();
        return new IncidentFile(row(told, last, clock.now()), entry, handedUp, line(told.unit(), last));
    }

    private IncidentFile.Line line(String unit, @Nullable Escalation last) {
        var own = unit(unit);
        var sender = last == null ? own : unit(last.superior());
        return new IncidentFile.Line(
                own,
                sender,
                escalations.superior(sender.code()).orElse(null),
                last == null ? null : sender,
                last == null || last.acknowledged() != null ? 0 : escalations.sender(last));
    }

    private UnitView unit(String code) {
        return organisation.find(code).orElseThrow(() -> new IllegalStateException("There is no unit " + code));
    }

    /** @param may names of the commands that its reader can do now */
    public IncidentView view(IncidentFile file, List<String> may, boolean another) {
        return new IncidentView(
                file.row(),
                file.version(),
                file.entry().withdrawn(),
                file.entry().latest().content(),
                IncidentStages.of(file.entry(), file.handedUp(), clock.zone()),
                file.handedUp(),
                may,
                another);
    }

    private IncidentSummary row(IncidentProjection told, @Nullable Escalation handedUp, Instant now) {
        var times = times(told);
        return new IncidentSummary(
                told.incident(),
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

    private IncidentSummary.Times times(IncidentProjection told) {
        var said = told.said();
        var closed = IncidentProjection.moment(said.closed()).orElse(null);
        var reportBy = IncidentProjection.moment(said.reportDue()).orElse(null);
        return new IncidentSummary.Times(
                told.found(),
                reportBy,
                IncidentProjection.moment(said.reported()).orElse(null),
                IncidentProjection.moment(said.containedAt()).orElse(null),
                closed,
                closed == null || reportBy == null ? null : closed.day().plusDays(REVIEW_WITHIN),
                said.reviewedOn() == null ? null : LocalDate.parse(said.reviewedOn()));
    }

    private static IncidentProgress progress(IncidentProjection told) {
        if (told.said().reviewedOn() != null) {
            return IncidentProgress.REVIEWED;
        }
        if (told.closed()) {
            return IncidentProgress.CLOSED;
        }
        return told.said().containedAt() == null ? IncidentProgress.OPEN : IncidentProgress.CONTAINED;
    }

    private ReportingState reporting(IncidentSummary.Times times, Instant now) {
        var by = times.reportBy();
        var reported = times.reported();
        if (reported != null) {
            return by != null && reported.isAfter(by) ? ReportingState.LATE : ReportingState.REPORTED;
        }
        if (by == null) {
            return ReportingState.FREE;
        }
        var minute = LocalDateTime.ofInstant(now, clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        return IncidentTime.of(Objects.requireNonNull(minute)).isAfter(by)
                ? ReportingState.OVERDUE
                : ReportingState.DUE;
    }
}
