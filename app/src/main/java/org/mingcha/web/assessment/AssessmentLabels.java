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
    private final Messages messages;

    public AssessmentLabels(Messages messages) {
        this.messages = messages;
    }

    String title(AssessmentSummary row, String checklist) {
        return messages.of("assessment.title", row.unit().name(), period(row.period()), checklist);
    }

    public String period(Period period) {
        return period.label(messages.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public Status state(AssessmentSummary row) {
        if (row.closure() != null && row.state() != AssessmentState.ACCEPTED) {
            return new Status(messages.of("assessment.state.unit-closed"), "none", "mute");
        }
        if (row.late()) {
            return new Status(messages.of("assessment.state.late"), "tri", "bad");
        }
        var own = row.campaign() == null && row.state() == AssessmentState.ACCEPTED;
        var label = messages.of(
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
        var label = messages.of("assessment.progress." + progress.code());
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
            return row.state() == AssessmentState.ACCEPTED ? "" : messages.of("assessment.due.none");
        }
        long days = today.until(due, ChronoUnit.DAYS);
        if (row.state() == AssessmentState.ACCEPTED || row.state() == AssessmentState.IN_REVIEW) {
            return messages.of("assessment.due.day", due);
        }
        return days < 0
                ? messages.of("assessment.due.past", due, -days)
                : messages.of("assessment.due.left", due, days);
    }

    String refusal(CampaignResult.Refused refused) {
        return messages.of("inspection.refusal." + refused.reason().code(), list(refused.items()));
    }

    String overtaken(CampaignResult.Overtaken faster) {
        return messages.of("assessment.overtaken", role(faster.role()), messages.minute(faster.at()));
    }

    String role(String code) {
        return messages.of("accounts.role." + code);
    }

    String list(List<String> items) {
        return String.join(messages.of("web.format.list-comma"), items);
    }
}
