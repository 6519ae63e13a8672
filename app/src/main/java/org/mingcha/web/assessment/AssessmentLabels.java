package org.mingcha.web.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** How assessments are put into words. */
public final class AssessmentLabels {
    private final Messages words;

    public AssessmentLabels(Messages words) {
        this.words = words;
    }

    String title(AssessmentSummary row, String checklist) {
        return words.of("assessment.title", row.unit().name(), period(row.period()), checklist);
    }

    public String period(Period period) {
        return period.label(words.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public Status state(AssessmentSummary row) {
        if (row.closure() != null && row.state() != AssessmentState.ACCEPTED) {
            return new Status(words.of("assessment.state.unit-closed"), "none", "mute");
        }
        if (row.late()) {
            return new Status(words.of("assessment.state.late"), "tri", "bad");
        }
        var own = row.campaign() == null && row.state() == AssessmentState.ACCEPTED;
        var label = words.of(
                own
                        ? "assessment.state.done"
                        : "inspection.assessment.state." + row.state().code());
        return new Status(label, shape(row.state()), colour(row.state()));
    }

    private static String shape(AssessmentState state) {
        return switch (state) {
            case COMPUTING -> "dashed";
            case OPEN -> "quart";
            case SUBMITTED, IN_REVIEW -> "half";
            case RETURNED -> "back";
            case ACCEPTED -> "disc";
        };
    }

    private static String colour(AssessmentState state) {
        return switch (state) {
            case COMPUTING, OPEN, SUBMITTED, IN_REVIEW -> "wait";
            case RETURNED -> "bad";
            case ACCEPTED -> "ok";
        };
    }

    Status progress(ItemProgress progress) {
        var label = words.of("assessment.progress." + progress.code());
        return switch (progress) {
            case NOT_STARTED -> new Status(label, "ring", "wait");
            case IN_PROGRESS -> new Status(label, "half", "wait");
            case TO_CONFIRM -> new Status(label, "quart", "wait");
            case DONE -> new Status(label, "", "mute");
            case RETURNED -> new Status(label, "back", "bad");
        };
    }

    /** In how many days it is due; empty where nothing is, or nobody waits for it any more. */
    public String due(AssessmentSummary row, LocalDate today) {
        var due = row.due();
        if (due == null) {
            return row.state() == AssessmentState.ACCEPTED ? "" : words.of("assessment.due.none");
        }
        long days = today.until(due, ChronoUnit.DAYS);
        if (row.state() == AssessmentState.ACCEPTED || row.state() == AssessmentState.IN_REVIEW) {
            return words.of("assessment.due.day", due);
        }
        return days < 0 ? words.of("assessment.due.past", due, -days) : words.of("assessment.due.left", due, days);
    }

    String refusal(CampaignResult.Refused refused) {
        return words.of("inspection.refusal." + refused.reason().code(), list(refused.items()));
    }

    String overtaken(CampaignResult.Overtaken faster) {
        return words.of("assessment.overtaken", role(faster.role()), words.minute(faster.at()));
    }

    String role(String code) {
        return words.of("accounts.role." + code);
    }

    String list(List<String> items) {
        return String.join(words.of("web.format.list-comma"), items);
    }
}
