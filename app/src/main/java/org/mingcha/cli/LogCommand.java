package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code log …}. */
@Command(
        name = "log",
        description = "${bundle:cli.log.description}",
        subcommands = {})
final class LogCommand {}
