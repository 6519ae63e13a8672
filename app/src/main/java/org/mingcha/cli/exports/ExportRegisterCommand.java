package org.mingcha.cli.exports;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.YamlWriter;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.RegisterLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export register}: a published version, to standard output. */
@Command(name = "register", description = "${bundle:ledger.register.export.description}")
final class ExportRegisterCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID[@V]", description = "${bundle:ledger.register.export.reference}")
    private String reference = "";

    @Option(
            names = "--format",
            defaultValue = "yaml",
            paramLabel = "yaml|xlsx",
            description = "${bundle:ledger.register.export.format}")
    private String format = "";

    ExportRegisterCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var library = session.bean(RegisterLibrary.class);
        var register = (reference.contains("@")
                        ? library.find(reference)
                        : library.inForce().find(reference))
                .orElseThrow(() -> new Unavailable("ledger.register.unknown", reference));
        session.out().writeBytes(bytes(register));
        session.out().flush();
        return 0;
    }

    private byte[] bytes(Register register) {
        return switch (format) {
            case "yaml" -> YamlWriter.write(register.toTree()).getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> session.bean(OwnRegisters.class).workbook(register);
            default -> throw new Unavailable("ledger.register.export.no-format", format);
        };
    }
}
