package org.mingcha.cli.appraisal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Appraisals;
import org.mingcha.inspection.appraisal.FormulaPublicationResult;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.organisation.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code appraisal}: a unit's year with every point, or a new formula. */
@Command(name = "appraisal", description = "${bundle:cli.appraisal.description}")
public final class AppraisalCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.appraisal.unit}")
    private String unit = "";

    @Option(names = "--year", paramLabel = "Y", description = "${bundle:cli.appraisal.year}")
    private int year;

    @Option(names = "--formula", paramLabel = "FILE", description = "${bundle:cli.appraisal.formula}")
    private @Nullable Path formula;

    AppraisalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!session.bean(Appraisals.class).isInUse()) {
            session.note("appraisal.none");
            return 1;
        }
        session.seal();
        return formula == null ? count() : publish(Files.readAllBytes(session.input(formula)));
    }

    private int count() {
        var appraisals = session.bean(Appraisals.class);
        int wanted = year == 0 ? session.bean(MingchaClock.class).today().getYear() : year;
        return appraisals
                .of(session.actor(), unit, wanted)
                .map(found -> {
                    print(appraisals, found);
                    return 0;
                })
                .orElseGet(() -> {
                    session.note(isTooHigh(appraisals) ? "appraisal.too-high" : "appraisal.unknown", unit);
                    return 1;
                });
    }

    private boolean isTooHigh(Appraisals appraisals) {
        return session.bean(Organisation.class)
                .find(unit)
                .filter(found -> !appraisals.isCounted(found.kind()))
                .isPresent();
    }

    private void print(Appraisals appraisals, Appraisal appraisal) {
        if (session.isJson()) {
            appraisals.sealFormula();
            session.seal();
            session.out().println(new String(appraisals.json(appraisal), StandardCharsets.UTF_8));
            return;
        }
        appraisal.parts().forEach(this::line);
        session.line("appraisal.sum", appraisal.points().toPlainString(), Integer.toString(appraisal.attainable()));
    }

    private void line(Part part) {
        session.line(
                "appraisal.part",
                session.messages().get("appraisal.of." + part.component().of().code()),
                part.points().toPlainString(),
                Integer.toString(part.attainable()),
                session.messages()
                        .get(
                                "appraisal.standing." + part.standing().code(),
                                Integer.toString(part.component().weight())));
    }

    private int publish(byte[] yaml) {
        return switch (session.bean(Appraisals.class).publish(session.writer(), yaml)) {
            case FormulaPublicationResult.Published(var published) -> {
                session.seal();
                session.line("appraisal.published", published.reference());
                if (session.isJson()) {
                    session.json(Map.of("id", published.id(), "version", published.version()));
                }
                yield 0;
            }
            case FormulaPublicationResult.Refused(var problem) -> {
                session.note(
                        "appraisal.formula." + problem.kind().code(),
                        problem.place(),
                        problem.given(),
                        problem.wanted());
                yield 1;
            }
            case FormulaPublicationResult.Unknown() -> throw new Unavailable("cli.token.not-allowed");
        };
    }
}
