package org.mingcha.casework;

import java.io.Serial;
import java.util.List;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;

/** Something that shows only while a command is carried out stands in its way: what it wrote is taken back. */
public final class CommandStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CommandResult<Long> result;

    public CommandStopped(CommandResult<Long> result) {
        super("A command was stopped: " + result, null, false, false);
        this.result = result;
    }

    public static CommandStopped rejected(Violation... violations) {
        return new CommandStopped(new CommandResult.Rejected<>(List.of(violations)));
    }

    public CommandResult<Long> result() {
        return result;
    }
}
