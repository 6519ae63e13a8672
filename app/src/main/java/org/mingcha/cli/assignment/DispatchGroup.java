package org.mingcha.cli.assignment;

import picocli.CommandLine.Command;

/** {@code dispatch …}: tasks as superiors send them. */
@Command(
        name = "dispatch",
        description = "${bundle:cli.dispatch.description}",
        subcommands = {DispatchSendCommand.class, DispatchListCommand.class, DispatchShowCommand.class})
public final class DispatchGroup {}
