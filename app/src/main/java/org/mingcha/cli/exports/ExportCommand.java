package org.mingcha.cli.exports;

import picocli.CommandLine.Command;

/** {@code export …}. */
@Command(
        name = "export",
        description = "${bundle:cli.export.description}",
        subcommands = {
            ExportLedgerCommand.class,
            ExportChecklistCommand.class,
            ExportRegisterCommand.class,
            ExportReturnCommand.class
        })
public final class ExportCommand {}
