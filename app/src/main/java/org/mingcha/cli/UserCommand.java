package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code user …}. */
@Command(
        name = "user",
        description = "${bundle:cli.user.description}",
        subcommands = {UserAddCommand.class, UserTokenCommand.class})
final class UserCommand {}
