package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code import …}. */
@Command(
        name = "import",
        description = "${bundle:cli.import.description}",
        subcommands = {
            ImportUnitsCommand.class,
            ImportUsersCommand.class,
            ImportLedgerCommand.class,
            ImportUndoCommand.class,
            ImportChecklistCommand.class,
        })
final class ImportCommand {}
