package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code return …}. */
@Command(
        name = "return",
        description = "${bundle:cli.return.description}",
        subcommands = {})
final class ReturnCommand {}
