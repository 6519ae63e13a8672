package org.mingcha.cli.rules;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.register.RuleInForce;
import org.mingcha.ledger.PublishedRules;
import picocli.CommandLine.Command;

/** {@code rules list}: since when each holds, when it was sealed, and who says so. */
@Command(name = "list", description = "${bundle:cli.rules.list.description}")
final class RulesListCommand implements Callable<Integer> {
    private final Session session;

    RulesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.actor();
        session.seal();
        var rules = session.bean(PublishedRules.class).all();
        if (session.isJson()) {
            session.json(Map.of("rules", rules.stream().map(Row::of).toList()));
        }
        rules.forEach(this::line);
        return 0;
    }

    private void line(RuleInForce each) {
        var rule = each.rule();
        session.line(
                "cli.rules.line",
                rule.name(),
                value(each),
                each.since(),
                Objects.requireNonNullElse(rule.to(), "…"),
                rule.operatorClass() == null ? "" : rule.operatorClass() + " ",
                each.sealedOn(),
                rule.number().isEmpty() ? rule.source() : rule.number() + " " + rule.source());
    }

    private static String value(RuleInForce each) {
        return each.rule().value().isString()
                ? each.rule().text()
                : each.rule().value().toString();
    }

    /** As {@code --json} says it. */
    record Row(
            String name,
            Object value,
            String since,
            @Nullable String to,
            @Nullable String operatorClass,
            String sealedOn,
            int version,
            String number,
            String source,
            @Nullable String readOn) {
        static Row of(RuleInForce each) {
            var rule = each.rule();
            return new Row(
                    rule.name(),
                    rule.value(),
                    each.since().toString(),
                    rule.to() == null ? null : rule.to().toString(),
                    rule.operatorClass(),
                    each.sealedOn().toString(),
                    each.version(),
                    rule.number(),
                    rule.source(),
                    rule.readOn() == null ? null : rule.readOn().toString());
        }
    }
}
