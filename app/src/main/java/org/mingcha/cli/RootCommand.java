package org.mingcha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mingcha}: every command is listed here. */
@Command(
        name = "mingcha",
        description = "${bundle:cli.mingcha.description}",
        subcommands = {
            ServeCommand.class,
            UserCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EntryCommand.class,
            ReturnCommand.class,
            CompletenessCommand.class,
            DueCommand.class,
            RemindCommand.class,
            DigestCommand.class,
            WebhookCommand.class,
            LogCommand.class,
            FsckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReportCommand.class,
            BundleCommand.class,
            CampaignCommand.class,
            VerifyBundleCommand.class,
            DrawCommand.class,
            FindingCommand.class,
            ClaimCommand.class,
            QuestionCommand.class,
            CorrectionCommand.class,
            IncidentCommand.class,
            AppraisalCommand.class,
            DemoCommand.class,
            BenchCommand.class,
        })
final class RootCommand {
    @Mixin
    private final GlobalOptions options;

    RootCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
