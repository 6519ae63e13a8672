package org.mingcha.cli.correction;

import picocli.CommandLine.Command;

/** {@code correction …}: what is published. It is made and changed by {@code claim}. */
@Command(
        name = "correction",
        description = "${bundle:cli.correction.description}",
        subcommands = {
            CorrectionListCommand.class,
            CorrectionShowCommand.class,
            CorrectionProofCommand.class,
            CorrectionFeedCommand.class,
            CorrectionExportCommand.class
        })
public final class CorrectionCommand {}
