package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code finding …}. */
@Command(
        name = "finding",
        description = "${bundle:cli.finding.description}",
        subcommands = {
            FindingListCommand.class,
            FindingShowCommand.class,
            FindingRaiseCommand.class,
            FindingActCommand.class
        })
final class FindingCommand {}
