package org.mingcha.cli.casework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.mingcha.cli.support.CommandOptions;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.database.Unavailable;
import picocli.CommandLine.Model.OptionSpec;

/** {@code risk act INDEX STEP …}: still answers. */
final class FormerAct<C extends Command> extends CaseAct<C> {
    FormerAct(Session session, CaseConsole<C> console, CommandReader<C> reader) {
        super(session, console, reader, "");
    }

    @Override
    public Integer call() {
        String step = spec.positionalParameters().get(1).getValue();
        var command =
                reader.description(step.strip()).orElseThrow(() -> new Unavailable("cli.code.unknown", "STEP", step));
        var given = new LinkedHashMap<String, String>();
        spec.options().stream()
                .filter(option ->
                        option.getValue() != null && !option.longestName().equals(CaseCommandLine.CONFIRM))
                .forEach(option ->
                        given.put(field(command, option), option.getValue().toString()));
        var fields = console.former(session, command.name(), given);
        fields.keySet().removeIf(name -> command.field(name).isEmpty());
        return call(command.name(), fields);
    }

    /** Several commands share an option: this one's field is found by whichever of the names it knows. */
    private static String field(CommandDescription command, OptionSpec option) {
        return Arrays.stream(option.names())
                .map(CommandOptions::field)
                .filter(name -> command.field(name).isPresent())
                .findFirst()
                .orElseGet(() -> CommandOptions.field(option.longestName()));
    }
}
