package org.mingcha.cli.user;

import picocli.CommandLine.Command;

/** {@code account …}: the account of the token in {@code MINGCHA_TOKEN}. */
@Command(
        name = "account",
        description = "${bundle:cli.account.description}",
        subcommands = {AccountSessionsCommand.class})
public final class AccountGroup {}
