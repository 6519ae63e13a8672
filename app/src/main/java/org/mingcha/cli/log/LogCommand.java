package org.mingcha.cli.log;

import picocli.CommandLine.Command;

/** {@code log …}. */
@Command(
        name = "log",
        description = "${bundle:cli.log.description}",
        subcommands = {LogExportCommand.class, LogVkeyCommand.class, LogSetCommand.class, LogAuditCommand.class})
public final class LogCommand {}
