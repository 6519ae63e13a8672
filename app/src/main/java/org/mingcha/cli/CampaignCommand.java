package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code campaign …}. */
@Command(
        name = "campaign",
        description = "${bundle:cli.campaign.description}",
        subcommands = {
            CampaignPrepareCommand.class,
            CampaignIssueCommand.class,
            CampaignListCommand.class,
            CampaignShowCommand.class,
            CampaignCloseCommand.class,
            AssessmentOpenCommand.class,
            AssessmentShowCommand.class,
            AssessmentAnswerCommand.class,
            AssessmentSubmitCommand.class,
            AssessmentSignCommand.class,
            CampaignReviewCommand.class,
            AssessmentAcceptCommand.class,
            AssessmentReturnCommand.class
        })
final class CampaignCommand {}
