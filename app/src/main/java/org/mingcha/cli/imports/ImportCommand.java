package org.mingcha.cli.imports;

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
            ImportRegisterCommand.class,
            ImportReturnCommand.class,
            ImportDutiesCommand.class,
        })
public final class ImportCommand {}
