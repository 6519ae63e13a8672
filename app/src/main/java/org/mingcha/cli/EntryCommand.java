package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code entry …}. */
@Command(
        name = "entry",
        description = "${bundle:cli.entry.description}",
        subcommands = {})
final class EntryCommand {}
