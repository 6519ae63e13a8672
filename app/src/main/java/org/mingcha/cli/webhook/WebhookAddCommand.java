package org.mingcha.cli.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.notification.digest.NewWebhook;
import org.mingcha.notification.digest.WebhookChange;
import org.mingcha.notification.digest.WebhookFormat;
import org.mingcha.notification.digest.Webhooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code webhook add}: registers a group's robot. Address and secret come from a file, never as arguments: those are seen
 * by everybody on the machine.
 */
@Command(name = "add", description = "${bundle:cli.notification.webhook.add.description}")
final class WebhookAddCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.notification.due.unit}")
    private String unit = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "${bundle:cli.notification.webhook.format}")
    private String format = "";

    @Option(
            names = "--label",
            required = true,
            paramLabel = "T",
            description = "${bundle:cli.notification.webhook.label}")
    private String label = "";

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.notification.webhook.file}")
    private Path file = Path.of("");

    WebhookAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var kind =
                WebhookFormat.of(format).orElseThrow(() -> new Unavailable("notification.cli.format-unknown", format));
        var lines = lines();
        var wanted = new NewWebhook(
                unit, kind, label, lines.isEmpty() ? "" : lines.getFirst(), lines.size() < 2 ? "" : lines.get(1));
        var locale = session.messages().locale();
        return switch (session.bean(Webhooks.class).register(session.writer(), wanted, locale)) {
            case WebhookChange.Registered(var id) -> {
                session.line("notification.cli.webhook-added", id, label);
                if (session.isJson()) {
                    session.json(Map.of("id", id));
                }
                yield 0;
            }
            case WebhookChange.Refused(var why, var subject) -> {
                session.note("notification.webhook.refused." + why.code(), subject);
                yield 1;
            }
        };
    }

    private List<String> lines() {
        try {
            var bytes =
                    file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(session.input(file));
            return new String(bytes, StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
