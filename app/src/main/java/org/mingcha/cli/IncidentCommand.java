package org.mingcha.cli;

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
final class IncidentCommand {}
