package org.mingcha.cli.returns;

import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.transparency.RecordId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which return of which unit, and why. */
final class ReasonOptions {
    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "T",
            description = "${bundle:cli.reporting.option.reason}")
    private String reason = "";

    ReturnKey key() {
        return options.key();
    }

    RecordId standing(Session session) {
        return options.standing(session);
    }

    String reason() {
        return reason;
    }
}
