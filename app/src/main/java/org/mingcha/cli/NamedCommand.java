package org.mingcha.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which of the program's commands a line names. To make all of them takes a fifth of a second of every start: picocli's classes
 * are of an age that the JDK's cache does not take.
 */
final class NamedCommand {
    private NamedCommand() {}

    /** The one; empty where only the whole list can answer: it also refuses a name in the place of an option's value. */
    static Optional<List<Class<?>>> of(CommandSpec root, List<String> arguments, List<Class<?>> commands) {
        boolean value = false;
        for (var argument : arguments) {
            var found = named(argument, commands);
            if (!value && !argument.startsWith("-")) {
                return Optional.of(found).filter(one -> !one.isEmpty());
            }
            var option = value ? null : root.findOption(argument);
            if (!found.isEmpty() || argument.equals("--") || option != null && option.usageHelp()) {
                return Optional.empty();
            }
            value = option != null && option.arity().max() > 0;
        }
        return Optional.empty();
    }

    private static List<Class<?>> named(String word, List<Class<?>> commands) {
        return commands.stream().filter(each -> isNameOf(each, word)).toList();
    }

    private static boolean isNameOf(Class<?> command, String word) {
        return command.getAnnotation(Command.class).name().equals(word);
    }
}
