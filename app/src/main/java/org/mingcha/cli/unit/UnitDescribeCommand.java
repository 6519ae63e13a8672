package org.mingcha.cli.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.organisation.DescribeUnit;
import org.mingcha.organisation.DescriptionRefusal;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unit describe}: class, names, signature, addressees and number series of a unit, from a day. */
@Command(name = "describe", description = "${bundle:cli.unit.describe.description}")
final class UnitDescribeCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 20;

    private final Session session;

    @Parameters(paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE.yaml",
            description = "${bundle:cli.unit.describe.file}")
    private Path file = Path.of("");

    UnitDescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var yaml = read();
        var actor = session.writer();
        if (!may(actor)) {
            return refused(DescriptionRefusal.UNIT_UNKNOWN, code);
        }
        var command = new DescribeUnit(code, yaml, Role.ADMIN.code(), actor.account());
        return switch (session.bean(UnitDescriptions.class).describe(command)) {
            case DescriptionResult.Done done -> done(done);
            case DescriptionResult.Refused no ->
                refused(no.reason(), no.arguments().toArray());
        };
    }

    /** An administrator of the unit or of one above it; the operator is one of the root. */
    private boolean may(Actor actor) {
        return session.bean(Organisation.class)
                .find(code)
                .filter(unit -> actor.holds(Set.of(Role.ADMIN), unit.path()))
                .isPresent();
    }

    private String read() {
        var path = session.input(file);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
                throw new Unavailable("organisation.describe.file", path.toString());
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Unavailable("organisation.describe.file", path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private int done(DescriptionResult.Done done) {
        session.seal();
        session.line("organisation.describe.done", code, done.from().toString());
        if (session.isJson()) {
            session.json(Map.of("unit", code, "from", done.from().toString()));
        }
        return 0;
    }

    private int refused(DescriptionRefusal reason, Object... arguments) {
        session.note("organisation.describe.refused." + reason.code(), arguments);
        return 1;
    }
}
