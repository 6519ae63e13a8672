package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code draw …}: spot checks by commit, then draw. */
@Command(
        name = "draw",
        description = "${bundle:cli.draw.description}",
        subcommands = {
            DrawSecretCommand.class,
            DrawCommitCommand.class,
            DrawRevealCommand.class,
            DrawPublicCommand.class,
            DrawResultCommand.class,
            DrawListCommand.class,
            DrawExportCommand.class,
            DrawVerifyCommand.class
        })
final class DrawCommand {}
