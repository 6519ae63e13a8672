package org.mingcha.cli.campaign;

import picocli.CommandLine.Command;

/** {@code campaign …}. */
@Command(
        name = "campaign",
        description = "${bundle:cli.campaign.description}",
        footer = {
            "%n${bundle:cli.campaign.example.heading}",
            "  mingcha campaign prepare --title T --basis B --plan 2026-07 --checklist town-online-work \\",
            "      --period 2025 --scope 999900000000 --kinds town --due 2026-01-15",
            "  mingcha campaign issue … --key 2026-07",
            "  mingcha campaign missing 1",
            "  mingcha campaign assessment 12",
            "  mingcha campaign answer 12 14 --narrative T --confirm",
            "  mingcha campaign submit 12",
            "  mingcha campaign review 1",
            "  mingcha campaign reports 1 --to reports",
            "%n${bundle:cli.campaign.example.note}"
        },
        subcommands = {
            CampaignPrepareCommand.class,
            CampaignIssueCommand.class,
            CampaignListCommand.class,
            CampaignShowCommand.class,
            CampaignMissingCommand.class,
            CampaignComputeCommand.class,
            CampaignReportsCommand.class,
            CampaignCloseCommand.class,
            AssessmentOpenCommand.class,
            AssessmentListCommand.class,
            AssessmentShowCommand.class,
            AssessmentRefreshCommand.class,
            AssessmentAnswerCommand.class,
            AssessmentSubmitCommand.class,
            AssessmentTakeBackCommand.class,
            AssessmentSignCommand.class,
            CampaignReviewCommand.class,
            AssessmentAcceptCommand.class,
            AssessmentReturnCommand.class
        })
public final class CampaignCommand {}
