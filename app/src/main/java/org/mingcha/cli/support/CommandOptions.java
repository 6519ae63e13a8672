package org.mingcha.cli.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;
import org.mingcha.command.Violation;
import org.mingcha.database.Unavailable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's options, made from what the command says of its fields. */
public final class CommandOptions {
    private CommandOptions() {}

    /**
     * The command with an option per field.
     *
     * @param texts what each option is for
     */
    public static CommandSpec spec(
            CommandDescription command, String description, Function<Field, String> texts, Callable<Integer> call) {
        var spec = CommandSpec.wrapWithoutInspection(call);
        spec.name(command.name());
        spec.usageMessage().description(description);
        command.fields().forEach(field -> spec.addOption(option(field, texts.apply(field))));
        return spec;
    }

    /** Its name, and those that it had; {@code --help} is everybody's. */
    public static List<String> names(Field field) {
        return Stream.concat(Stream.of(field.name()), field.formerly().stream())
                .map(name -> "--" + name.replace('_', '-'))
                .filter(name -> !name.equals("--help"))
                .toList();
    }

    /** The field that an option is called after. */
    public static String field(String option) {
        return option.substring(2).replace('-', '_');
    }

    public static OptionSpec option(Field field, String description) {
        var option = OptionSpec.builder(names(field).toArray(String[]::new)).description(description);
        return switch (field.type()) {
            case FLAG ->
                field.needed()
                        ? valued(option, field, "YES|NO").build()
                        : option.type(boolean.class).arity("0").build();
            // Typed where it is not seen, or given by a script.
            case CONCEALED ->
                option.type(String.class)
                        .arity("0..1")
                        .interactive(true)
                        .required(field.needed())
                        .paramLabel("TEXT")
                        .build();
            case NUMBER -> valued(option, field, "N").build();
            case DAY -> valued(option, field, "DAY").type(LocalDate.class).build();
            case MINUTE ->
                valued(option, field, "TIME").type(LocalDateTime.class).build();
            case TIME -> valued(option, field, "TIME").type(LocalTime.class).build();
            case CHOICE -> valued(option, field, "WORD").build();
            case TEXT, PROSE -> valued(option, field, "TEXT").build();
        };
    }

    private static OptionSpec.Builder valued(OptionSpec.Builder option, Field field, String label) {
        return option.type(String.class).arity("1").required(field.needed()).paramLabel(label);
    }

    /** A word that is on none of the lists is named, before anything is started. */
    public static void refuseUnknownWords(
            CommandDescription command, Map<String, String> fields, List<Violation> violations) {
        violations.stream()
                .filter(each ->
                        each.key().equals("command.choice") || each.key().equals("command.missing"))
                .flatMap(each -> command.field(each.field()).stream())
                .filter(field -> !field.choices().isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    var name = names(field).getFirst();
                    throw new Unavailable("cli.code.unknown", name, fields.getOrDefault(field.name(), ""));
                });
    }

    /** What was given, by the fields' names. */
    public static Map<String, String> fields(CommandSpec spec, CommandDescription command) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : command.fields()) {
            Object value = spec.findOption(names(field).getFirst()).getValue();
            if (value != null) {
                fields.put(field.name(), value.toString());
            }
        }
        return fields;
    }
}
