package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code entry …}. */
@Command(
        name = "entry",
        description = "${bundle:cli.entry.description}",
        subcommands = {EntryAmendCommand.class, EntryWithdrawCommand.class})
final class EntryCommand {}
