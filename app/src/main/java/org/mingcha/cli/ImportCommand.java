package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code import …}. */
@Command(
        name = "import",
        description = "${bundle:cli.import.description}",
        subcommands = {ImportUsersCommand.class, ImportLedgerCommand.class, ImportUndoCommand.class})
final class ImportCommand {}
