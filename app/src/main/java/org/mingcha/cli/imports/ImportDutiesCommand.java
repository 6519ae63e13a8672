package org.mingcha.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.duties.DutyCategory;
import org.mingcha.duties.DutyDraftResult;
import org.mingcha.duties.DutyList;
import org.mingcha.duties.DutyLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import duties}: a list of duties; published unless it is only tried. */
@Command(name = "duties", description = "${bundle:duties.import.description}")
final class ImportDutiesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:duties.import.file}")
    private Path file = Path.of("");

    @Option(names = "--for", required = true, paramLabel = "KIND", description = "${bundle:duties.import.whose}")
    private String whose = "";

    @Option(names = "--draft", description = "${bundle:duties.import.draft-only}")
    private boolean draftOnly;

    ImportDutiesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        return switch (session.bean(DutyLists.class).read(session.writer(), whose, name, content())) {
            case DutyDraftResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case DutyDraftResult.Read(var draft) -> draftOnly ? tried(draft) : publish(draft);
        };
    }

    /** One byte more than is taken tells that the file is too large; no more is read of it. */
    private byte[] content() {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(DutyLists.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private int tried(DutyList draft) {
        if (session.isJson()) {
            session.json(Map.of("lines", draft.lines()));
            return 0;
        }
        session.line(
                "duties.import.tried",
                draft.title(),
                Integer.toString(draft.lines().size()),
                Integer.toString(draft.of(DutyCategory.TAKEN_BACK).size()));
        return 0;
    }

    private int publish(DutyList draft) {
        return switch (session.bean(DutyLists.class).publish(session.writer(), draft)) {
            case DefinitionResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case DefinitionResult.Published(var lines) -> {
                if (session.isJson()) {
                    session.json(Map.of("published", lines));
                } else {
                    lines.forEach(line -> session.line(
                            line.added() ? "duties.import.published" : "duties.import.unchanged", line.reference()));
                }
                yield 0;
            }
        };
    }
}
