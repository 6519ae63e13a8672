package org.mingcha.cli.campaign;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.report.Drift;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign assessment}: an assessment item by item, and how it has drifted since it was accepted. */
@Command(name = "assessment", description = "${bundle:cli.campaign.assessment.description}")
final class AssessmentShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    AssessmentShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        return assessment
                .view(session)
                .map(this::print)
                .orElseGet(() -> CampaignAnswer.unknown(session, "inspection.assessment.unknown"));
    }

    private int print(AssessmentView view) {
        var drift = session.bean(Assessments.class)
                .drift(session.actor(), assessment.id())
                .map(found -> found.drift())
                .orElse(Drift.NONE);
        if (session.isJson()) {
            var json = CampaignJson.of(view);
            json.put("drift", drift.changes());
            session.json(json);
        }
        view.items()
                .forEach(item -> session.line(
                        "cli.campaign.item",
                        item.id(),
                        item.question(),
                        session.messages()
                                .get("inspection.result." + item.conclusion().code()),
                        session.messages()
                                .get("inspection.progress." + item.progress().code())));
        drift.changes().forEach(this::print);
        return 0;
    }

    /** A figure may be what it was although its entries are not. */
    private void print(Drift.Change change) {
        session.line(
                change.was().equals(change.now()) ? "cli.campaign.drift-same" : "cli.campaign.drift",
                change.item(),
                change.figure(),
                change.was(),
                change.now(),
                change.causes().stream()
                        .map(cause -> Long.toString(cause.index()))
                        .collect(Collectors.joining(", ")));
    }
}
