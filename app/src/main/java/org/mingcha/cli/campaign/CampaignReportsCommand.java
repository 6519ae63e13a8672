package org.mingcha.cli.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.document.Unrenderable;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.ReportCollections;
import org.mingcha.inspection.campaign.UnitReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign reports}: the reports of all units, a folder each. What is there already is not made again. */
@Command(name = "reports", description = "${bundle:cli.campaign.reports.description}")
final class CampaignReportsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CAMPAIGN", description = "${bundle:cli.campaign.option.id}")
    private long id;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "${bundle:cli.campaign.reports.to}")
    private Path to = Path.of("");

    @Option(names = "--again", description = "${bundle:cli.campaign.reports.again}")
    private boolean again;

    private int made;
    private int kept;
    private int without;

    CampaignReportsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var actor = session.actor();
        return session.bean(Campaigns.class)
                .find(actor, new CampaignId(id))
                .filter(view -> session.bean(ReportCollections.class).mayCollect(actor, view))
                .map(this::write)
                .orElseGet(() -> CampaignAnswer.unknown(session, id));
    }

    private int write(CampaignView campaign) {
        var rows = new AssessmentRows(session).all(AssessmentQuery.all().of(campaign.id()));
        var folders = new UnitFolders(to);
        for (int i = 0; i < rows.size(); i++) {
            write(campaign, rows.get(i), folders);
            session.note(
                    "cli.campaign.reports.progress",
                    Integer.toString(i + 1),
                    Integer.toString(rows.size()),
                    rows.get(i).unit().name());
        }
        session.line(
                "cli.campaign.reports.written",
                to.toString(),
                Integer.toString(made),
                Integer.toString(kept),
                Integer.toString(without));
        if (session.isJson()) {
            session.json(Map.of("directory", to.toString(), "made", made, "kept", kept, "without", without));
        }
        return 0;
    }

    private void write(CampaignView campaign, AssessmentSummary row, UnitFolders folders) {
        try {
            if (!again && folders.hold(row)) {
                kept++;
                return;
            }
            var documents = session.bean(UnitReports.class)
                    .of(session.actor(), row, campaign.mandate().form());
            if (documents.isEmpty()) {
                without++;
            } else {
                folders.put(row, documents);
                made++;
            }
        } catch (Unrenderable unfit) {
            session.note("cli.campaign.reports.unfit", row.unit().name(), String.valueOf(unfit.getMessage()));
            without++;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Writing the reports of " + row.unit().code(), failure);
        }
    }
}
