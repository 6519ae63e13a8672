package org.mingcha.cli.risk;

import picocli.CommandLine.Command;

/** {@code risk …}: risks of policies, projects and systems. */
@Command(
        name = "risk",
        description = "${bundle:cli.risk.description}",
        subcommands = {
            RiskAddCommand.class,
            RiskListCommand.class,
            RiskShowCommand.class,
            RiskReviewCommand.class,
            RiskActCommand.class
        })
public final class RiskCommand {}
