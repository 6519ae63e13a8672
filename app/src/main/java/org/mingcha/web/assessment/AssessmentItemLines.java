package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;

/** An assessment's items as its list shows them. */
final class AssessmentItemLines {
    private final RequestContext context;
    private final AssessmentLabels labels;
    private final AssessmentView view;
    private final String base;
    private final CitedSentences sentences;

    AssessmentItemLines(RequestContext context, AssessmentView view) {
        this.context = context;
        this.labels = new AssessmentLabels(context.words());
        this.view = view;
        this.base = base(view) + "/items/";
        this.sentences = new CitedSentences(
                context.words(), new CitedSentences.Chips(CitedSentences.IN_A_TABLE, base, "/ledger/at/"));
    }

    static String base(AssessmentView view) {
        return "/assessments/" + view.row().id().value();
    }

    List<AssessmentPage.ItemRow> all() {
        return view.items().stream().map(this::row).toList();
    }

    private AssessmentPage.ItemRow row(AssessmentItem item) {
        return new AssessmentPage.ItemRow(
                item.id(),
                item.question(),
                base + item.id(),
                Conclusion.of(item.result()),
                item.isOverridden() ? Conclusion.of(item.conclusion()) : null,
                sentences.of(item.id(), item.texts()),
                said(item),
                CitedSentences.late(item.texts()).size(),
                labels.progress(item.progress()),
                view.may().answer() && isReady(item),
                item.version());
    }

    /** It can be stood for as it is shown, without opening its page. */
    static boolean isReady(AssessmentItem item) {
        return (item.progress() == ItemProgress.TO_CONFIRM || item.progress() == ItemProgress.IN_PROGRESS)
                && item.conclusion() != Result.UNANSWERED;
    }

    /** What the unit added, in short; another conclusion always with its reason. */
    private String said(AssessmentItem item) {
        var answer = item.answer();
        var override = answer.override();
        var said = new ArrayList<String>();
        if (!answer.notApplicable().isEmpty()) {
            said.add(context.t("assessment.said.reason", answer.notApplicable()));
        } else if (override != null) {
            said.add(context.t("assessment.said.reason", override.reason()));
        }
        if (item.kind() != AnswerKind.NARRATIVE && !answer.narrative().isBlank()) {
            said.add(context.t("assessment.said.narrative"));
        }
        if (answer.measure() != null) {
            said.add(context.t("assessment.said.measure"));
        }
        return String.join(context.t("assessment.said.and"), said);
    }
}
