package org.mingcha.cli.assignment;

import picocli.CommandLine.Command;

/** {@code assignment …}: tasks as units have them. */
@Command(
        name = "assignment",
        description = "${bundle:cli.assignment.description}",
        subcommands = {AssignmentListCommand.class, AssignmentShowCommand.class})
public final class AssignmentGroup {}
