package org.mingcha.cli.user;

import picocli.CommandLine.Command;

/** {@code user …}. */
@Command(
        name = "user",
        description = "${bundle:cli.user.description}",
        subcommands = {UserAddCommand.class, UserTokenCommand.class})
public final class UserCommand {}
