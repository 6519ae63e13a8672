package org.mingcha.cli.returns;

import picocli.CommandLine.Command;

/** {@code return …}. */
@Command(
        name = "return",
        description = "${bundle:cli.return.description}",
        subcommands = {
            ReturnFileCommand.class,
            ReturnWithdrawCommand.class,
            ReturnTakeCommand.class,
            ReturnSendBackCommand.class,
            ReturnNoteCommand.class,
            ReturnForwardCommand.class,
            ReturnLinkCommand.class,
            ReturnImportCommand.class,
            ReturnExportCommand.class,
            ReturnRebuildCommand.class
        })
public final class ReturnCommand {}
