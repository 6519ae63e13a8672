package org.mingcha.cli.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.cli.support.ChecklistOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.ReportForm;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a campaign is to be. */
final class CampaignOptions {
    @Option(names = "--title", required = true, paramLabel = "T", description = "${bundle:cli.campaign.option.title}")
    private String title = "";

    @Option(names = "--basis", required = true, paramLabel = "T", description = "${bundle:cli.campaign.option.basis}")
    private String basis = "";

    @Option(names = "--plan", required = true, paramLabel = "NO", description = "${bundle:cli.campaign.option.plan}")
    private String plan = "";

    @Option(names = "--form", paramLabel = "FORM", description = "${bundle:cli.campaign.option.form}")
    private ReportForm form = ReportForm.BOTH;

    @Mixin
    private final ChecklistOptions options = new ChecklistOptions();

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:cli.campaign.option.scope}")
    private String scope = "";

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "${bundle:cli.campaign.option.kinds}")
    private List<UnitKind> kinds = List.of();

    @Option(names = "--due", required = true, paramLabel = "DAY", description = "${bundle:cli.campaign.option.due}")
    private LocalDate due = LocalDate.EPOCH;

    @Option(names = "--reason", paramLabel = "T", description = "${bundle:cli.campaign.option.reason}")
    private String reason = "";

    @Option(names = "--despite-no-users", description = "${bundle:cli.campaign.option.despite}")
    private boolean despite;

    CampaignDraft draft() {
        return new CampaignDraft(
                new CampaignDraft.Mandate(title.strip(), basis.strip(), plan.strip(), form),
                options.checklist(),
                options.period(),
                new CampaignDraft.Scope(scope, kinds.stream().collect(Collectors.toSet())),
                new CampaignDraft.Deadline(due, reason.strip()),
                despite);
    }

    /** A sentence per fault on stderr, or all of them as JSON. */
    static int refuse(Session session, List<CampaignFault> faults) {
        if (session.isJson()) {
            session.json(Map.of("refused", faults.stream().map(CampaignJson::of).toList()));
        }
        faults.forEach(fault -> session.note(
                "inspection.campaign.fault." + fault.reason().code(), String.join(", ", fault.arguments())));
        if (faults.stream().anyMatch(fault -> fault.reason() == CampaignFault.Reason.UNITS_WITHOUT_USERS)) {
            session.note("cli.campaign.despite");
        }
        return 1;
    }
}
