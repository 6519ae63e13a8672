package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code export …}. */
@Command(
        name = "export",
        description = "${bundle:cli.export.description}",
        subcommands = {ExportLedgerCommand.class, ExportChecklistCommand.class})
final class ExportCommand {}
