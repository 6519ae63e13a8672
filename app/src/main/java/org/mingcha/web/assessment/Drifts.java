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

    Optional<DriftLines> of(RequestContext context, AssessmentId id) {
        return assessments.drift(context.actor(), id).map(since -> lines(context, since));
    }

    private DriftLines lines(RequestContext context, DriftSinceAcceptance since) {
        var changes = since.drift().changes();
        var indexes = changes.stream()
                .flatMap(change -> change.causes().stream())
                .map(Drift.Cause::index)
                .collect(Collectors.toSet());
        var cited = entries.of(context, indexes).stream().collect(Collectors.toMap(CitedEntry::index, each -> each));
        var base = "/assessments/" + since.assessment().value();
        return new DriftLines(
                since.index(),
                context.words().minute(since.acceptedAt()),
                changes.stream()
                        .map(change -> line(context, base, change, cited))
                        .toList());
    }

    private static DriftLines.Line line(
            RequestContext context, String base, Drift.Change change, Map<Long, CitedEntry> cited) {
        var annex = change.item().equals(DriftBetween.ANNEX);
        var causes = change.causes().stream()
                .map(cause -> cause(context, cause, cited))
                .toList();
        return new DriftLines.Line(
                annex ? context.t("assessment.drift.annex") : context.t("assessment.drift.item", change.item()),
                annex ? "" : base + "/items/" + change.item(),
                text(context, change),
                causes);
    }

    private static String text(RequestContext context, Drift.Change change) {
        if (change.figure().isEmpty()) {
            return context.t("assessment.drift.result", result(context, change.was()), result(context, change.now()));
        }
        return change.was().equals(change.now())
                ? context.t("assessment.drift.same", value(context, change.was()))
                : context.t("assessment.drift.figure", value(context, change.was()), value(context, change.now()));
    }

    private static String result(RequestContext context, String code) {
        return Result.of(code)
                .map(found -> context.t(Conclusion.of(found).key()))
                .orElse(code);
    }

    private static String value(RequestContext context, String value) {
        return value.isEmpty() ? context.t("assessment.drift.nothing") : value;
    }

    private static DriftLines.Cause cause(RequestContext context, Drift.Cause cause, Map<Long, CitedEntry> cited) {
        var entry = cited.get(cause.index());
        var title = entry == null ? "" : entry.title();
        var href = entry == null ? null : entry.href();
        return new DriftLines.Cause(
                context.t("assessment.drift.kind." + cause.kind().code()),
                cause.index(),
                href == null ? "" : href,
                title,
                entry == null ? "" : entry.since());
    }
}
