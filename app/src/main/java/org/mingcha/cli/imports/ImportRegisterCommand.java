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
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.ledger.shelf.RegisterFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import register}: a workbook with a sheet for each, or YAML; published unless it is only tried. */
@Command(name = "register", description = "${bundle:ledger.register.import.description}")
final class ImportRegisterCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:ledger.register.import.file}")
    private Path file = Path.of("");

    @Option(names = "--draft", description = "${bundle:ledger.register.import.draft}")
    private boolean draftOnly;

    ImportRegisterCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        return switch (session.bean(OwnRegisters.class).read(name, content())) {
            case RegisterFileResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case RegisterFileResult.Read(var registers) -> draftOnly ? tried(registers) : publish(registers);
        };
    }

    /** One byte more than is taken tells that the file is too large; no more is read of it. */
    private byte[] content() {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(RegisterFiles.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private int tried(List<Register> registers) {
        if (session.isJson()) {
            session.json(Map.of(
                    "registers",
                    registers.stream().map(each -> Map.of("id", each.id())).toList()));
            return 0;
        }
        registers.forEach(each -> session.line(
                "ledger.register.import.tried",
                each.sheet(),
                each.id(),
                Integer.toString(each.typed().size())));
        return 0;
    }

    private int publish(List<Register> registers) {
        return switch (session.bean(OwnRegisters.class).publish(session.writer(), registers)) {
            case DefinitionResult.Refused(var violations) -> new CommandAnswer(session).refused(violations);
            case DefinitionResult.Published(var lines) -> {
                if (session.isJson()) {
                    session.json(Map.of("published", lines));
                } else {
                    lines.forEach(line -> session.line(
                            line.added() ? "ledger.register.import.published" : "ledger.register.import.unchanged",
                            line.reference()));
                }
                yield 0;
            }
        };
    }
}
