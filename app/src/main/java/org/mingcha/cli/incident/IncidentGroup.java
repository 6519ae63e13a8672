package org.mingcha.cli.incident;

import picocli.CommandLine.Command;

/** {@code incident …}: incidents and drills. */
@Command(
        name = "incident",
        description = "${bundle:cli.incident.description}",
        subcommands = {IncidentListCommand.class, IncidentShowCommand.class})
public final class IncidentGroup {}
