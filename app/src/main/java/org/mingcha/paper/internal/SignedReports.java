package org.mingcha.paper.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.organisation.Organisation;
import org.mingcha.paper.PaperLack;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reports of self-inspections that a leader has signed and nobody has returned: they can be numbered. */
@Component
public class SignedReports {
    private static final Set<AssessmentState> SIGNED = EnumSet.of(AssessmentState.IN_REVIEW, AssessmentState.ACCEPTED);

    private final Assessments assessments;
    private final Organisation organisation;
    private final Accounts accounts;
    private final PaperBodies bodies;
    private final NumberHandler numbers;
    private final TransparencyLog log;
    private final MingchaClock clock;

    SignedReports(
            Assessments assessments,
            Organisation organisation,
            Accounts accounts,
            PaperBodies bodies,
            NumberHandler numbers,
            TransparencyLog log,
            MingchaClock clock) {
        this.assessments = assessments;
        this.organisation = organisation;
        this.accounts = accounts;
        this.bodies = bodies;
        this.numbers = numbers;
        this.log = log;
        this.clock = clock;
    }

    /** An assessment that this actor sees, signed or not. */
    public Optional<AssessmentView> seen(Actor actor, String reference) {
        return PaperSource.number(reference).flatMap(id -> assessments.find(actor, new AssessmentId(id)));
    }

    public boolean isUnsigned(AssessmentView view) {
        return !SIGNED.contains(view.row().state());
    }

    public Optional<NumberableReport> find(Actor actor, String reference) {
        return seen(actor, reference)
                .filter(view -> !isUnsigned(view))
                .flatMap(view -> assessments
                        .filing(actor, view.row().id())
                        .flatMap(filing -> signing(view).map(signed -> report(view, filing, signed))));
    }

    private Optional<SealedRecord> signing(AssessmentView view) {
        return Optional.ofNullable(view.seals().submitted())
                .flatMap(log::byIndex)
                .flatMap(log::record);
    }

    private NumberableReport report(AssessmentView view, Filing filing, SealedRecord signed) {
        var figures = CanonicalJson.parse(filing.figures());
        var unit = organisation.find(view.row().unit().code()).orElseThrow();
        var day = day(figures);
        var body = bodies.of(unit.code(), day);
        var head = bodies.completed(body.head("report", "letter"), unit.code());
        return new NumberableReport(
                view,
                filing,
                unit,
                day,
                head,
                lacks(figures),
                day.atStartOfDay(clock.zone()).toInstant(),
                new Numberable.Signature(signed.id(), Objects.requireNonNull(signed.index()), signer(signed)));
    }

    private LocalDate day(JsonNode figures) {
        var given = figures.at("/inputs/date").asString("");
        return given.isEmpty()
                ? bodies.day(Instant.parse(figures.path("computed_at").asString()))
                : LocalDate.parse(given);
    }

    /** What its leader signed in spite of is said on it already. */
    private static List<PaperLack> lacks(JsonNode figures) {
        if (figures.has("missing") && figures.at("/inputs/despite").asString("").isBlank()) {
            return List.of(new PaperLack("report.lack", PaperSentences.words("report.lack")));
        }
        return List.of();
    }

    private String signer(SealedRecord signed) {
        var role = Role.recorded(signed.role()).filter(each -> each != Role.ADMIN);
        var account = Optional.ofNullable(signed.text())
                .flatMap(text -> text.text("account"))
                .map(Long::valueOf)
                .flatMap(accounts::actor);
        return role.map(each -> account.map(actor -> numbers.post(actor, each))
                        .orElseGet(() -> PaperSentences.words("signer.leader")))
                .orElse("");
    }
}
