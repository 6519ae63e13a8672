package org.mingcha.cli.entry;

import picocli.CommandLine.Command;

/** {@code entry …}. */
@Command(
        name = "entry",
        description = "${bundle:cli.entry.description}",
        subcommands = {EntryAmendCommand.class, EntryWithdrawCommand.class})
public final class EntryCommand {}
