package org.mingcha.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.OwnReturns;
import org.mingcha.reporting.ReturnDraftResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import return}: a workbook with a sheet for each, or YAML; published unless it is only tried. */
@Command(name = "return", description = "${bundle:reporting.draft.import.description}")
final class ImportReturnCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:reporting.draft.import.file}")
    private Path file = Path.of("");

    @Option(names = "--draft", description = "${bundle:reporting.draft.import.draft-only}")
    private boolean draftOnly;

    ImportReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        return switch (session.bean(OwnReturns.class).read(name, content())) {
            case ReturnDraftResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case ReturnDraftResult.Read(var drafts) -> draftOnly ? tried(drafts) : publish(drafts);
        };
    }

    /** One byte more than is taken tells that the file is too large; no more is read of it. */
    private byte[] content() {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(OwnReturns.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private int tried(List<ReturnDefinition> drafts) {
        if (session.isJson()) {
            session.json(Map.of(
                    "returns",
                    drafts.stream().map(each -> Map.of("id", each.id())).toList()));
            return 0;
        }
        drafts.forEach(each -> session.line(
                "reporting.draft.import.tried",
                each.title(),
                each.id(),
                Integer.toString(each.fields().size())));
        return 0;
    }

    private int publish(List<ReturnDefinition> drafts) {
        return switch (session.bean(OwnReturns.class).publish(session.writer(), drafts)) {
            case DefinitionResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case DefinitionResult.Published(var lines) -> {
                if (session.isJson()) {
                    session.json(Map.of("published", lines));
                } else {
                    lines.forEach(line -> session.line(
                            line.added() ? "reporting.draft.import.published" : "reporting.draft.import.unchanged",
                            line.reference()));
                }
                yield 0;
            }
        };
    }
}
