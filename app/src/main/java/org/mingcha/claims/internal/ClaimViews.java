package org.mingcha.claims.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CommandHandler;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.ClaimMoved;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.ClaimSlice;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.EscalationMoved;
import org.mingcha.claims.EscalationView;
import org.mingcha.claims.Help;
import org.mingcha.claims.RiskLevel;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Claims as pages show them: told by the store of facts, with the work on them beside. */
@Component
public class ClaimViews {
    private static final int MOST_ESCALATIONS = 200;
    private static final int DAYS_ALIKE = 180;

    private final ClaimSearch search;
    private final ClaimTable table;
    private final ClaimFiles claims;
    private final Escalations escalations;
    private final ClaimEscalation escalating;
    private final CorrectionViews corrections;
    private final RegisterWords words;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final EvidenceFiles files;
    private final MingchaClock clock;

    ClaimViews(
            ClaimSearch search,
            ClaimTable table,
            ClaimFiles claims,
            Escalations escalations,
            ClaimEscalation escalating,
            CorrectionViews corrections,
            RegisterWords words,
            TransparencyLog log,
            Organisation organisation,
            EvidenceFiles files,
            MingchaClock clock) {
        this.search = search;
        this.table = table;
        this.claims = claims;
        this.escalations = escalations;
        this.escalating = escalating;
        this.corrections = corrections;
        this.words = words;
        this.log = log;
        this.organisation = organisation;
        this.files = files;
        this.clock = clock;
    }

    public ClaimSlice page(Actor actor, ClaimQuery query) {
        var today = clock.today();
        var hits = search.page(actor, query, today);
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var last = shown.isEmpty() || hits.size() == shown.size() ? null : shown.getLast();
        return new ClaimSlice(
                rows(shown), last == null ? null : cursor(last), search.totals(actor, query.unit(), today));
    }

    private static Cursor cursor(ClaimProjection last) {
        boolean answered = last.answeredOn() != null;
        return new Cursor(answered, answered ? last.receivedOn() : last.dueOn(), last.claim());
    }

    private List<ClaimSummary> rows(Collection<ClaimProjection> told) {
        var now = clock.now();
        return told.stream().map(each -> row(each, now)).toList();
    }

    private ClaimSummary row(ClaimProjection told, Instant now) {
        var work = told.work();
        var level = Optional.ofNullable(work == null ? null : work.level())
                .flatMap(RiskLevel::of)
                .or(() -> Optional.ofNullable(told.level()).flatMap(words::level));
        var by = told.answeredOn() != null || work != null && (work.escalated() || work.main() != null)
                ? Optional.<Instant>empty()
                : level.flatMap(each -> escalating.by(told, each));
        return new ClaimSummary(
                new ClaimId(told.claim()),
                told.index(),
                told.unit(),
                told.unitName(),
                told.sentence(),
                Optional.ofNullable(told.channel()).flatMap(words::came).orElse(null),
                told.receivedOn(),
                told.dueOn(),
                told.answeredOn(),
                told.isOverdue(LocalDate.ofInstant(now, clock.zone())),
                by.orElse(null),
                by.filter(now::isAfter).isPresent(),
                Optional.ofNullable(told.verdict()).flatMap(words::verdict).orElse(null),
                level.orElse(null),
                told.state());
    }

    /** @param type what can be done with it, it says */
    public Optional<ClaimView> find(Actor actor, ClaimId id, ClaimType type) {
        return search.find(actor, id.value()).map(told -> view(actor, told, type));
    }

    public Optional<ClaimId> at(long logIndex) {
        return log.byIndex(logIndex).flatMap(search::claimOf).map(ClaimId::new);
    }

    private ClaimView view(Actor actor, ClaimProjection told, ClaimType type) {
        var file = claims.of(told);
        var line = file.line();
        var main = line.main();
        var assessed = line.assessed();
        return new ClaimView(
                row(told, clock.now()),
                line.version(),
                line.holder(),
                name(line.holder()),
                assessed == null ? null : assessed.basis(),
                line.draft(),
                line.returned(),
                main == null
                        ? null
                        : rows(search.these(actor, List.of(main))).stream()
                                .findFirst()
                                .orElse(null),
                rows(search.these(actor, table.joined(told.claim()))),
                escalationViews(escalating.of(List.of(told.claim()))),
                corrections.rowOfClaim(main == null ? told.claim() : main).orElse(null),
                told.withdrawn() ? List.of() : CommandHandler.permitted(type, actor, file),
                !told.withdrawn() && CommandHandler.waitsForAnother(type, actor, file),
                table.approver(told.claim())
                        .filter(unit -> !unit.equals(line.holder()))
                        .map(this::name)
                        .orElse(null));
    }

    private String name(String unit) {
        return organisation.find(unit).map(UnitView::name).orElse(unit);
    }

    /** What went up to the units where this actor has a role. */
    public List<EscalationView> escalations(Actor actor) {
        return escalationViews(escalations.to(actor, ClaimEscalation.CLAIM, MOST_ESCALATIONS));
    }

    private List<EscalationView> escalationViews(List<Escalation> sent) {
        var ids = sent.stream().map(Escalation::id).toList();
        var records = ids.isEmpty()
                ? Map.<RecordId, SealedRecord>of()
                : log.records(ids).stream().collect(Collectors.toMap(SealedRecord::id, Function.identity()));
        var now = clock.now();
        return sent.stream()
                .map(each -> escalation(each, Objects.requireNonNull(records.get(each.id())), now))
                .toList();
    }

    private static EscalationView escalation(Escalation sent, SealedRecord record, Instant now) {
        var text = record.text();
        var facts = record.facts();
        return new EscalationView(
                new ClaimId(sent.subject()),
                sent.unit(),
                sent.unitName(),
                sent.superior(),
                sent.superiorName(),
                facts.text(ClaimEscalation.HELP).flatMap(Help::of).orElseThrow(),
                facts.text(ClaimEscalation.LEVEL).flatMap(RiskLevel::of).orElseThrow(),
                text == null ? "" : text.text(ClaimEscalation.SENTENCE).orElse(""),
                text == null ? List.of() : text.all(ClaimEscalation.FACTS),
                sent.sentAt(),
                sent.index(),
                sent.dueAt(),
                sent.isOverdue(now),
                sent.acknowledged());
    }

    public Optional<EvidenceContent> evidence(Actor actor, ClaimId id, String sha256) {
        return search.find(actor, id.value()).flatMap(told -> table.find(told.claim())).stream()
                .flatMap(line -> line.draft().sources().stream())
                .flatMap(source -> Stream.ofNullable(source.file()))
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .flatMap(file -> files.find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    /** What is not answered yet anywhere. */
    public List<ClaimMoved> pending() {
        return search.pending().stream().map(this::moved).toList();
    }

    ClaimMoved moved(Actor actor, long claim) {
        return moved(search.find(actor, claim).orElseThrow());
    }

    private ClaimMoved moved(ClaimProjection told) {
        var holder = table.find(told.claim()).map(ClaimRecord::holder).orElse(told.unit());
        var due = told.answeredOn() == null && told.state() != ClaimState.JOINED && !told.withdrawn()
                ? told.dueOn()
                : null;
        return new ClaimMoved(new ClaimId(told.claim()), told.unit(), holder, told.state(), due, told.sentence());
    }

    public List<EscalationMoved> waiting() {
        return escalationViews(escalations.waiting(ClaimEscalation.CLAIM)).stream()
                .map(each -> new EscalationMoved(
                        each.id(), each.unit(), each.superior(), each.help(), each.dueAt(), each.claim()))
                .toList();
    }

    /** Claims of the same unit that may say the same, the likeliest first. */
    public List<ClaimSummary> alike(Actor actor, ClaimId id) {
        var told = search.find(actor, id.value());
        if (told.isEmpty()) {
            return List.of();
        }
        var since = told.get().receivedOn().minusDays(DAYS_ALIKE);
        var others = new ArrayList<>(search.recent(actor, told.get().unit(), since));
        others.removeIf(other -> other.claim() == id.value());
        return rows(Likeness.most(told.get(), others));
    }
}
