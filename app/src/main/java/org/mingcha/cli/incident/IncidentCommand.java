package org.mingcha.cli.incident;

import picocli.CommandLine.Command;

/** {@code incident …}: incidents and drills. */
@Command(
        name = "incident",
        description = "${bundle:cli.incident.description}",
        subcommands = {
            IncidentAddCommand.class,
            IncidentListCommand.class,
            IncidentShowCommand.class,
            IncidentActCommand.class
        })
public final class IncidentCommand {}
