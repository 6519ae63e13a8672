package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code export …}. */
@Command(
        name = "export",
        description = "${bundle:cli.export.description}",
        subcommands = {ExportLedgerCommand.class})
final class ExportCommand {}
