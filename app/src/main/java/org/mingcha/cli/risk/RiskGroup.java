package org.mingcha.cli.risk;

import picocli.CommandLine.Command;

/** {@code risk …}: risks of policies, projects and systems. */
@Command(
        name = "risk",
        description = "${bundle:cli.risk.description}",
        subcommands = {RiskListCommand.class, RiskShowCommand.class})
public final class RiskGroup {}
