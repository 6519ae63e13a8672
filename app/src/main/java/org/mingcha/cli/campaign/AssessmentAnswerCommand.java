package org.mingcha.cli.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign answer}: says something about one item, and stands for it with {@code --confirm}. */
@Command(name = "answer", description = "${bundle:cli.campaign.answer.description}")
final class AssessmentAnswerCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final AssessmentParameter assessment = new AssessmentParameter();

    @Parameters(index = "1", paramLabel = "ITEM", description = "${bundle:cli.campaign.option.item}")
    private String item = "";

    @Option(names = "--narrative", paramLabel = "T", description = "${bundle:cli.campaign.option.narrative}")
    private @Nullable String narrative;

    @Option(names = "--numbers", paramLabel = "DONE/TOTAL", description = "${bundle:cli.campaign.option.numbers}")
    private @Nullable String numbers;

    @Option(names = "--evidence", paramLabel = "T", description = "${bundle:cli.campaign.option.evidence}")
    private @Nullable String evidence;

    @Option(names = "--dated", paramLabel = "DAY", description = "${bundle:cli.campaign.option.dated}")
    private @Nullable LocalDate dated;

    @Option(names = "--override", paramLabel = "RESULT", description = "${bundle:cli.campaign.option.override}")
    private @Nullable String override;

    @Option(names = "--not-applicable", description = "${bundle:cli.campaign.option.not-applicable}")
    private boolean notApplicable;

    @Option(names = "--reason", paramLabel = "T", description = "${bundle:cli.campaign.option.why}")
    private String reason = "";

    @Option(names = "--confirm", description = "${bundle:cli.campaign.option.confirm}")
    private boolean confirm;

    AssessmentAnswerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var assessments = session.bean(Assessments.class);
        CampaignResult outcome = new CampaignResult.Done();
        if (saysSomething()) {
            outcome = assessments.answer(session.writer(), assessment.seen(session, item), answer());
        }
        if (confirm && outcome instanceof CampaignResult.Done) {
            outcome = assessments.confirm(session.writer(), assessment.seen(session, item));
        }
        return CampaignAnswer.of(session, outcome);
    }

    private boolean saysSomething() {
        return narrative != null || numbers != null || evidence != null || override != null || notApplicable;
    }

    private ItemAnswer answer() {
        return new ItemAnswer(
                narrative == null ? "" : narrative,
                numbers(),
                evidence == null ? null : new ItemAnswer.Evidence("", evidence, List.of(), dated),
                override == null ? null : new ItemAnswer.Override(result(override), reason),
                notApplicable ? reason : "",
                "",
                null);
    }

    private static Result result(String code) {
        return Result.of(code).orElseThrow(() -> new Unavailable("inspection.result.unknown", code));
    }

    private ItemAnswer.@Nullable Numbers numbers() {
        if (numbers == null) {
            return null;
        }
        if (!numbers.matches("\\d{1,9}/\\d{1,9}")) {
            throw new Unavailable("inspection.numbers.unreadable", numbers);
        }
        var parts = numbers.split("/", 2);
        return new ItemAnswer.Numbers(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
