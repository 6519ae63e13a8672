package org.mingcha.cli.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.notification.digest.WebhookView;
import org.mingcha.notification.digest.Webhooks;
import picocli.CommandLine.Command;

/** {@code webhook list}: the groups, and what became of their newest digest; never their addresses. */
@Command(name = "list", description = "${bundle:cli.notification.webhook.list.description}")
final class WebhookListCommand implements Callable<Integer> {
    private final Session session;

    WebhookListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var all = session.bean(Webhooks.class).list(session.actor());
        all.forEach(this::line);
        if (session.isJson()) {
            session.json(Map.of(
                    "webhooks", all.stream().map(WebhookListCommand::answer).toList()));
        }
        return 0;
    }

    private void line(WebhookView view) {
        var last = view.last();
        session.line(
                "notification.cli.webhook",
                view.id(),
                view.unit(),
                view.format().code(),
                view.label(),
                view.active() ? "on" : "off",
                last == null ? "-" : last.day() + " " + last.state() + " " + last.reason());
    }

    private static Map<String, Object> answer(WebhookView view) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", view.id());
        answer.put("unit", view.unit());
        answer.put("format", view.format().code());
        answer.put("label", view.label());
        answer.put("host", view.host());
        answer.put("signed", view.signed());
        answer.put("active", view.active());
        var last = view.last();
        if (last != null) {
            answer.put("last", Map.of("day", last.day().toString(), "state", last.state(), "reason", last.reason()));
        }
        return answer;
    }
}
