package org.mingcha.cli.rules;

import picocli.CommandLine.Command;

/** {@code rules …}: limits, hours and working days as they are published and sealed. */
@Command(
        name = "rules",
        description = "${bundle:cli.rules.description}",
        subcommands = {RulesPublishCommand.class, RulesListCommand.class})
public final class RulesCommand {}
