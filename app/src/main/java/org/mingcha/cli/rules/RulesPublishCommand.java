package org.mingcha.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.ledger.RulesPublicationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules publish}: adds rules, for ever. */
@Command(name = "publish", description = "${bundle:cli.rules.publish.description}")
final class RulesPublishCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.rules.publish.file}")
    private Path file = Path.of("");

    RulesPublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var yaml = new String(Files.readAllBytes(session.input(file)), StandardCharsets.UTF_8);
        return switch (session.bean(PublishedRules.class).publish(session.writer(), yaml)) {
            case RulesPublicationResult.Published(var document) -> {
                session.seal();
                session.line(
                        "cli.rules.published",
                        document.version(),
                        document.rules().size());
                if (session.isJson()) {
                    session.json(Map.of("id", "rules", "version", document.version()));
                }
                yield 0;
            }
            case RulesPublicationResult.Refused(var why, var detail) -> {
                session.note("cli.rules.refused." + code(why), detail);
                yield 1;
            }
            case RulesPublicationResult.Forbidden() -> throw new Unavailable("cli.token.not-allowed");
        };
    }

    private static String code(RulesPublicationResult.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
