package org.mingcha.cli.unit;

import picocli.CommandLine.Command;

/** {@code unit …}. */
@Command(
        name = "unit",
        description = "${bundle:cli.unit.description}",
        subcommands = {UnitDescribeCommand.class, UnitShowCommand.class})
public final class UnitCommand {}
