package org.mingcha.web.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.report.DriftBetween;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.DriftSinceAcceptance;
import org.mingcha.web.citation.CitedEntries;
import org.mingcha.web.citation.CitedEntry;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts what has changed since an acceptance into words, with the entries that made the difference. */
@Component
class Drifts {
    private final Assessments assessments;
    private final CitedEntries entries;

    Drifts(Assessments assessments, CitedEntries entries) {
        this.assessments = assessments;
        this.entries = entries;
    }

    Optional<DriftLines> of(RequestContext visit, AssessmentId id) {
        return assessments.drift(visit.actor(), id).map(since -> lines(visit, since));
    }

    private DriftLines lines(RequestContext visit, DriftSinceAcceptance since) {
        var changes = since.drift().changes();
        var indexes = changes.stream()
                .flatMap(change -> change.causes().stream())
                .map(Drift.Cause::index)
                .collect(Collectors.toSet());
        var cited = entries.of(visit, indexes).stream().collect(Collectors.toMap(CitedEntry::index, each -> each));
        var base = "/assessments/" + since.assessment().value();
        return new DriftLines(
                since.index(),
                visit.words().minute(since.acceptedAt()),
                changes.stream().map(change -> line(visit, base, change, cited)).toList());
    }

    private static DriftLines.Line line(RequestContext visit, String base, Drift.Change change, Map<Long, CitedEntry> cited) {
        var annex = change.item().equals(DriftBetween.ANNEX);
        var causes = change.causes().stream()
                .map(cause -> cause(visit, cause, cited))
                .toList();
        return new DriftLines.Line(
                annex ? visit.t("assessment.drift.annex") : visit.t("assessment.drift.item", change.item()),
                annex ? "" : base + "/items/" + change.item(),
                text(visit, change),
                causes);
    }

    private static String text(RequestContext visit, Drift.Change change) {
        if (change.figure().isEmpty()) {
            return visit.t("assessment.drift.result", result(visit, change.was()), result(visit, change.now()));
        }
        return change.was().equals(change.now())
                ? visit.t("assessment.drift.same", value(visit, change.was()))
                : visit.t("assessment.drift.figure", value(visit, change.was()), value(visit, change.now()));
    }

    private static String result(RequestContext visit, String code) {
        return Result.of(code).map(found -> visit.t(Conclusion.of(found).key())).orElse(code);
    }

    private static String value(RequestContext visit, String value) {
        return value.isEmpty() ? visit.t("assessment.drift.nothing") : value;
    }

    private static DriftLines.Cause cause(RequestContext visit, Drift.Cause cause, Map<Long, CitedEntry> cited) {
        var entry = cited.get(cause.index());
        var title = entry == null ? "" : entry.title();
        var href = entry == null ? null : entry.href();
        return new DriftLines.Cause(
                visit.t("assessment.drift.kind." + cause.kind().code()),
                cause.index(),
                href == null ? "" : href,
                title,
                entry == null ? "" : entry.since());
    }
}
