package org.mingcha.cli.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;
import org.mingcha.command.CommandDescription.FieldType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's options, made from what the command says of its fields. */
public final class CommandOptions {
    private CommandOptions() {}

    /**
     * The command with an option per field.
     *
     * @param prefix of the texts' keys: {@code prefix + command + ".description"}, {@code prefix + "field." + name}
     */
    public static CommandSpec spec(Session session, String prefix, CommandDescription command, Callable<Integer> call) {
        var spec = CommandSpec.wrapWithoutInspection(call);
        spec.name(command.name());
        spec.usageMessage().description(session.messages().get(prefix + command.name() + ".description"));
        command.fields()
                .forEach(field ->
                        spec.addOption(option(field, session.messages().get(prefix + "field." + field.name()))));
        return spec;
    }

    private static OptionSpec option(Field field, String description) {
        var option = OptionSpec.builder("--" + field.name()).description(description);
        return switch (field.type()) {
            case FLAG -> option.type(boolean.class).arity("0").build();
            // Typed where it is not seen, or given by a script.
            case CONCEALED ->
                option.type(String.class)
                        .arity("0..1")
                        .interactive(true)
                        .required(field.needed())
                        .paramLabel("TEXT")
                        .build();
            case TEXT, NUMBER, CHOICE ->
                option.type(String.class)
                        .arity("1")
                        .required(field.needed())
                        .paramLabel(field.type() == FieldType.NUMBER ? "N" : "TEXT")
                        .build();
        };
    }

    /** What was given, by the fields' names. */
    public static Map<String, String> fields(CommandSpec spec, CommandDescription command) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : command.fields()) {
            Object value = spec.findOption("--" + field.name()).getValue();
            if (value != null) {
                fields.put(field.name(), value.toString());
            }
        }
        return fields;
    }
}
