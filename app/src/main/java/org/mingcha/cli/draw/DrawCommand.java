package org.mingcha.cli.draw;

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
public final class DrawCommand {}
