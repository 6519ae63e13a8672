package org.mingcha.cli.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.PublishedTexts;
import org.mingcha.inspection.TextsPublicationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code texts publish}: another version of the texts, for ever. */
@Command(name = "publish", description = "${bundle:cli.texts.publish.description}")
final class TextsPublishCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.texts.publish.file}")
    private Path file = Path.of("");

    TextsPublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var yaml = new String(Files.readAllBytes(session.input(file)), StandardCharsets.UTF_8);
        return switch (session.bean(PublishedTexts.class).publish(session.writer(), yaml)) {
            case TextsPublicationResult.Published(var reference) -> {
                session.line("cli.texts.published", reference);
                if (session.isJson()) {
                    session.json(Map.of("texts", reference));
                }
                yield 0;
            }
            case TextsPublicationResult.Refused(var why, var detail) -> {
                session.note("cli.texts.refused." + why.name().toLowerCase(Locale.ROOT), detail);
                yield 1;
            }
            case TextsPublicationResult.Forbidden() -> throw new Unavailable("cli.token.not-allowed");
        };
    }
}
