package org.mingcha.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.InspectOptions;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: one unit's self-inspection, as documents. */
@Command(name = "report", description = "${bundle:cli.inspection.report.description}")
public final class ReportCommand implements Callable<Integer> {
    private static final String JSON = "json";
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final Session session;

    @Mixin
    private final InspectOptions options = new InspectOptions();

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "html,docx,pdf,ofd,json",
            paramLabel = "F",
            description = "${bundle:cli.inspection.option.format}")
    private List<String> formats = List.of();

    @Option(
            names = "--layout",
            defaultValue = "list",
            paramLabel = "LAYOUT",
            description = "${bundle:cli.inspection.option.layout}")
    private Layout layout = Layout.LIST;

    @Option(
            names = "--citations",
            defaultValue = "annex",
            paramLabel = "STYLE",
            description = "${bundle:cli.inspection.option.citations}")
    private CitationStyle citations = CitationStyle.ANNEX;

    @Option(
            names = "--lang",
            defaultValue = CHINESE,
            paramLabel = "LANG",
            description = "${bundle:cli.inspection.option.lang}")
    private String language = CHINESE;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:cli.inspection.option.out}")
    private Path out = Path.of("");

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        formats.forEach(ReportCommand::checked);
        if (!List.of(CHINESE, ENGLISH).contains(language)) {
            throw new Unavailable("inspection.language.unknown", language);
        }
        var inspect = options.inspect();
        session.seal();
        options.check(session);
        var inspections = session.bean(SelfInspections.class);
        var inspection = inspections.open(session.actor(), inspect).orElseThrow(options::unknown);
        var written = new ArrayList<String>();
        for (String format : formats) {
            Path file = out.resolve(inspect.stem() + suffix() + "." + format);
            written.add(OutputFile.write(file, content(inspections, inspection, format))
                    .toString());
        }
        answer(inspection, written);
        return 0;
    }

    private byte[] content(SelfInspections inspections, SelfInspection inspection, String format) {
        return language.equals(ENGLISH)
                ? english(inspections, inspection, format)
                        .orElseThrow(() -> new Unavailable(
                                "inspection.reading.none",
                                inspection.evaluation().checklist().reference()))
                : chinese(inspections, inspection, format);
    }

    private Optional<byte[]> english(SelfInspections inspections, SelfInspection inspection, String format) {
        return format.equals(JSON)
                ? inspections.english(inspection)
                : inspections.englishDocument(inspection, Format.of(format).orElseThrow(), layout, citations);
    }

    private byte[] chinese(SelfInspections inspections, SelfInspection inspection, String format) {
        return format.equals(JSON)
                ? inspection.bytes()
                : inspections.document(inspection, Format.of(format).orElseThrow(), layout, citations);
    }

    private String suffix() {
        return (layout == Layout.NARRATIVE ? "-narrative" : "")
                + (language.equals(ENGLISH) ? "-en" : "")
                + (citations == CitationStyle.FOOTNOTES ? "-cited" : "");
    }

    private static void checked(String format) {
        if (!format.equals(JSON) && Format.of(format).isEmpty())
            throw new Unavailable("inspection.format.unknown", format);
    }

    private void answer(SelfInspection inspection, List<String> written) {
        if (session.isJson()) {
            session.json(Map.of(
                    "files", written, "prefilled_share", inspection.report().path("prefilled_share")));
            return;
        }
        written.forEach(file -> session.line("cli.file.written", file));
        session.line(
                "inspection.report.prefilled",
                inspection.report().path("prefilled_share").asString());
    }
}
