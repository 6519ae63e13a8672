package org.mingcha.cli;

import java.util.List;
import org.mingcha.cli.appraisal.AppraisalCommand;
import org.mingcha.cli.assignment.AssignmentGroup;
import org.mingcha.cli.assignment.BurdenCommand;
import org.mingcha.cli.assignment.DispatchGroup;
import org.mingcha.cli.campaign.CampaignCommand;
import org.mingcha.cli.claim.ClaimGroup;
import org.mingcha.cli.correction.CorrectionCommand;
import org.mingcha.cli.draw.DrawCommand;
import org.mingcha.cli.due.DigestCommand;
import org.mingcha.cli.due.DueCommand;
import org.mingcha.cli.due.RemindCommand;
import org.mingcha.cli.entry.EntryCommand;
import org.mingcha.cli.exports.ExportCommand;
import org.mingcha.cli.finding.FindingGroup;
import org.mingcha.cli.imports.ImportCommand;
import org.mingcha.cli.incident.IncidentGroup;
import org.mingcha.cli.log.LogCommand;
import org.mingcha.cli.operation.BackupCommand;
import org.mingcha.cli.operation.BenchCommand;
import org.mingcha.cli.operation.DemoCommand;
import org.mingcha.cli.operation.FsckCommand;
import org.mingcha.cli.operation.RestoreCommand;
import org.mingcha.cli.operation.RollbackCommand;
import org.mingcha.cli.operation.ServeCommand;
import org.mingcha.cli.operation.UpgradeCommand;
import org.mingcha.cli.paper.NumberCommand;
import org.mingcha.cli.paper.PaperCommand;
import org.mingcha.cli.question.QuestionGroup;
import org.mingcha.cli.report.BundleCommand;
import org.mingcha.cli.report.ReportCommand;
import org.mingcha.cli.report.SignDocumentCommand;
import org.mingcha.cli.report.VerifyBundleCommand;
import org.mingcha.cli.returns.CompletenessCommand;
import org.mingcha.cli.returns.ReturnCommand;
import org.mingcha.cli.risk.RiskGroup;
import org.mingcha.cli.rules.RulesCommand;
import org.mingcha.cli.support.GlobalOptions;
import org.mingcha.cli.template.TemplateCommand;
import org.mingcha.cli.texts.TextsCommand;
import org.mingcha.cli.unit.UnitCommand;
import org.mingcha.cli.user.AccountGroup;
import org.mingcha.cli.user.UserCommand;
import org.mingcha.cli.webhook.WebhookCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mingcha}: every command is listed here. */
@Command(name = "mingcha", description = "${bundle:cli.mingcha.description}")
final class RootCommand {
    static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            UserCommand.class,
            AccountGroup.class,
            UnitCommand.class,
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
            UpgradeCommand.class,
            RollbackCommand.class,
            ReportCommand.class,
            BundleCommand.class,
            CampaignCommand.class,
            VerifyBundleCommand.class,
            SignDocumentCommand.class,
            DrawCommand.class,
            FindingGroup.class,
            ClaimGroup.class,
            QuestionGroup.class,
            CorrectionCommand.class,
            IncidentGroup.class,
            RiskGroup.class,
            AssignmentGroup.class,
            DispatchGroup.class,
            BurdenCommand.class,
            PaperCommand.class,
            NumberCommand.class,
            AppraisalCommand.class,
            RulesCommand.class,
            TextsCommand.class,
            TemplateCommand.class,
            DemoCommand.class,
            BenchCommand.class);

    @Mixin
    private final GlobalOptions options;

    RootCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
