package org.mingcha.cli.correction;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Verdict;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.correction.CorrectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code correction list}: what is published, the newest first. */
@Command(name = "list", description = "${bundle:cli.correction.list.description}")
final class CorrectionListCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.correction.list.unit}")
    private @Nullable String unit;

    @Option(names = "--verdict", paramLabel = "V", description = "${bundle:cli.claim.verify.verdict}")
    private @Nullable String verdict;

    @Option(names = "--words", paramLabel = "T", description = "${bundle:cli.correction.list.words}")
    private String words = "";

    CorrectionListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var query = new CorrectionQuery(
                unit, words.strip(), ChoiceOption.optional("--verdict", verdict, Verdict::of), null, PAGE);
        session.seal();
        var corrections = session.bean(Corrections.class);
        var rows = corrections
                .corrections(query)
                .all(next -> corrections.corrections(
                        new CorrectionQuery(query.unit(), query.words(), query.verdict(), next, PAGE)));
        if (session.isJson()) {
            session.json(Map.of(
                    "corrections", rows.stream().map(CorrectionJson.Row::of).toList()));
        }
        rows.forEach(row -> session.line(
                row.withdrawn() ? "cli.correction.withdrawn" : "cli.correction.line",
                row.year() + "/" + row.slug(),
                row.unitName(),
                row.headline(),
                session.messages().get("correction.verdict." + row.verdict().code()),
                Integer.toString(row.editions())));
        return 0;
    }
}
