package org.mingcha.cli.campaign;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.InspectOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.Assessments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code campaign self}: a self-inspection without a campaign. */
@Command(name = "self", description = "${bundle:cli.campaign.self.description}")
final class AssessmentOpenCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final InspectOptions options = new InspectOptions();

    AssessmentOpenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var inspect = options.inspect();
        session.seal();
        return switch (session.bean(Assessments.class).open(session.writer(), inspect)) {
            case AssessmentOpenResult.Opened(var id) -> {
                session.seal();
                if (session.isJson()) {
                    session.json(Map.of("assessment", id.value()));
                }
                session.line("cli.campaign.opened", Long.toString(id.value()));
                yield 0;
            }
            case AssessmentOpenResult.Refused(var reason, var arguments) -> {
                session.note("inspection.refusal." + reason.code(), String.join(", ", arguments));
                yield 1;
            }
            case AssessmentOpenResult.Unknown _ -> throw options.unknown();
        };
    }
}
