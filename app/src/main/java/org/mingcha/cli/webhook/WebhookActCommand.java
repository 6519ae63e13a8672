package org.mingcha.cli.webhook;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.Webhooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code webhook act}: sends a test message, switches on or off, removes. */
@Command(name = "act", description = "${bundle:cli.notification.webhook.act.description}")
final class WebhookActCommand implements Callable<Integer> {
    enum Act {
        test,
        on,
        off,
        remove
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "${bundle:cli.notification.webhook.id}")
    private long id;

    @Parameters(index = "1", paramLabel = "ACT", description = "${bundle:cli.notification.webhook.act}")
    private Act act = Act.test;

    WebhookActCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var webhooks = session.bean(Webhooks.class);
        return switch (act) {
            case test -> tested(webhooks.test(session.writer(), id).orElseThrow(this::unknown));
            case on -> done(webhooks.activate(session.writer(), id, true));
            case off -> done(webhooks.activate(session.writer(), id, false));
            case remove -> done(webhooks.remove(session.writer(), id));
        };
    }

    private int tested(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered() -> done(true);
            case Delivery.Later(var reason, var detail) -> failed(reason, detail);
            case Delivery.Refused(var reason, var detail) -> failed(reason, detail);
            case Delivery.Unknown(var reason, var detail) -> failed(reason, detail);
        };
    }

    private int failed(Delivery.Reason reason, String detail) {
        session.note("notification.delivery." + reason.code());
        if (session.isJson()) {
            session.json(Map.of("id", id, "done", false, "reason", reason.code(), "detail", detail));
        }
        return 1;
    }

    private int done(boolean found) {
        if (!found) {
            throw unknown();
        }
        session.line("notification.cli.webhook-done", id);
        if (session.isJson()) {
            session.json(Map.of("id", id, "done", true));
        }
        return 0;
    }

    private Unavailable unknown() {
        return new Unavailable("notification.cli.webhook-unknown", Long.toString(id));
    }
}
