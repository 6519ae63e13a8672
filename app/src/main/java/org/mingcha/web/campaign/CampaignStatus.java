package org.mingcha.web.campaign;

import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.web.support.Messages;

/**
 * How far something is, as the design system shows it: word first, shape second, colour third.
 *
 * @param colour the letters after {@code c-}
 */
public record CampaignStatus(String label, String shape, String colour) {
    /** What is over is quiet: no tag. */
    public boolean done() {
        return colour.equals("mute");
    }

    static CampaignStatus of(Messages messages, CampaignView campaign) {
        var progress = campaign.progress();
        return switch (campaign.state()) {
            case CLOSED -> new CampaignStatus(messages.of("inspection.campaign.state.closed"), "none", "mute");
            case COMPUTING -> new CampaignStatus(messages.of("inspection.campaign.state.computing"), "dashed", "wait");
            case RUNNING ->
                progress.accepted() == progress.expected()
                        ? new CampaignStatus(messages.of("campaign.all-accepted"), "disc", "mute")
                        : new CampaignStatus(messages.of("inspection.campaign.state.running"), "quart", "wait");
        };
    }

    /** In a campaign that is over: only what was signed still waits, for its reviewer. */
    static CampaignStatus of(Messages messages, CampaignView campaign, AssessmentSummary row) {
        var status = of(messages, row);
        boolean over = campaign.state() == CampaignView.State.CLOSED && row.state() != AssessmentState.IN_REVIEW;
        return over ? new CampaignStatus(status.label, status.shape, "mute") : status;
    }

    static CampaignStatus of(Messages messages, AssessmentSummary row) {
        if (row.closure() != null && row.state() != AssessmentState.ACCEPTED) {
            return new CampaignStatus(messages.of("campaign.unit-closed"), "none", "mute");
        }
        var label = messages.of("inspection.assessment.state." + row.state().code());
        return row.late()
                ? new CampaignStatus(label, "tri", "bad")
                : new CampaignStatus(label, shape(row.state()), colour(row.state()));
    }

    private static String shape(AssessmentState state) {
        return switch (state) {
            case COMPUTING -> "dashed";
            case OPEN -> "ring";
            case SUBMITTED -> "quart";
            case IN_REVIEW -> "half";
            case RETURNED -> "back";
            case ACCEPTED -> "disc";
        };
    }

    private static String colour(AssessmentState state) {
        return switch (state) {
            case COMPUTING, OPEN, SUBMITTED, IN_REVIEW -> "wait";
            case RETURNED -> "bad";
            case ACCEPTED -> "mute";
        };
    }
}
