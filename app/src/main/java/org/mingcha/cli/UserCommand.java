package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code user …}. */
@Command(
        name = "user",
        description = "${bundle:cli.user.description}",
        subcommands = {})
final class UserCommand {}
