package org.mingcha.cli.finding;

import picocli.CommandLine.Command;

/** {@code finding …}. */
@Command(
        name = "finding",
        description = "${bundle:cli.finding.description}",
        subcommands = {FindingListCommand.class, FindingShowCommand.class})
public final class FindingGroup {}
