package org.mingcha.web.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.command.Violation;

/**
 * A form for one command, made from what the command says of its fields.
 *
 * @param prefix of the texts' keys, with its dot at the end: {@code prefix + command + ".hint"} and so on
 * @param action where it is sent
 * @param version number of acts that the page shows
 * @param fixed fields that the page itself fills in
 * @param initial what stands in a field before anybody typed
 * @param choices what is chosen from a list that the page knows, by field
 * @param labels where the fields' labels and hints stand
 */
public record CommandForm(
        String prefix,
        String action,
        int version,
        Map<String, String> fixed,
        Map<String, String> initial,
        Map<String, Choice> choices,
        Labels labels) {
    /** The confirmation is asked for by the form itself, where there is something to confirm. */
    private static final String CONFIRMED = "confirmed";

    private static final String SELECT = "select";

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", "seen");

    /** @param control select or choice: a list that unfolds, or one that is seen at once */
    public record Choice(String control, List<CommandFormView.Option> options) {
        public Choice {
            options = List.copyOf(options);
        }

        public static Choice list(List<CommandFormView.Option> options) {
            return new Choice(SELECT, options);
        }

        public static Choice seen(List<CommandFormView.Option> options) {
            return new Choice("choice", options);
        }
    }

    /** Where labels stand. */
    @FunctionalInterface
    public interface Labels {
        /** Key of a field's label; words of a list stand under it, each behind its code. */
        String label(String field);

        /** Key of its hint; empty: it needs none. */
        default String hint(String field) {
            return "";
        }
    }

    public CommandForm(
            String prefix, String action, Map<String, String> fixed, Map<String, List<CommandFormView.Option>> lists) {
        this(prefix, action, 0, fixed, Map.of(), lists(lists), field -> prefix + "field." + field);
    }

    private static Map<String, Choice> lists(Map<String, List<CommandFormView.Option>> lists) {
        var choices = new HashMap<String, Choice>();
        lists.forEach((field, options) -> choices.put(field, Choice.list(options)));
        return choices;
    }

    /**
     * What came of a form that was sent.
     *
     * @param form the id of the form, or the command's name where the page has one form for it; empty: none was sent
     * @param notice what the reader should know first; empty: nothing
     */
    public record Reply(
            String form,
            Map<String, String> values,
            List<Violation> violations,
            List<Violation> reasons,
            String notice) {
        public static final Reply NONE = notice("");

        public Reply(String form, Map<String, String> values, List<Violation> violations, List<Violation> reasons) {
            this(form, values, violations, reasons, "");
        }

        public static Reply notice(String text) {
            return new Reply("", Map.of(), List.of(), List.of(), text);
        }

        /** The same, shown at another form. */
        public Reply at(String other) {
            return new Reply(other, values, violations, reasons, notice);
        }
    }

    /** What was typed, without what every form brings. */
    public static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.keySet().removeAll(OF_EVERY_FORM);
        return fields;
    }

    /** Number of acts that the page showed, of which the form was a part. */
    public static int version(Map<String, String> typed) {
        var seen = typed.getOrDefault("seen", "").strip();
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    /** Names the form on its page: the command and what is fixed. */
    public static String id(CommandDescription command, Map<String, String> values, Map<String, String> fixed) {
        var id = new StringBuilder(command.name());
        command.fields().stream()
                .filter(field -> fixed.containsKey(field.name()))
                .forEach(field -> id.append('-').append(values.getOrDefault(field.name(), "")));
        return id.toString();
    }

    /**
     * The form as the page shows it.
     *
     * @param heading what it says before it is opened
     */
    public CommandFormView of(RequestContext context, CommandDescription command, String heading, Reply reply) {
        var texts = prefix + command.name();
        return of(
                context,
                command,
                new CommandFormView.Said(heading, context.t(texts + ".hint"), context.t(texts + ".submit")),
                reply);
    }

    public CommandFormView of(
            RequestContext context, CommandDescription command, CommandFormView.Said said, Reply reply) {
        var id = id(command, fixed, fixed);
        boolean back = reply.form().equals(id) || reply.form().equals(command.name());
        return new CommandFormView(
                id,
                action,
                version,
                back,
                said,
                command.fields().stream()
                        .filter(field -> !field.name().equals(CONFIRMED))
                        .map(field -> input(context, field, back ? reply.values() : initial))
                        .toList(),
                back ? faults(context, command, reply.violations()) : List.of(),
                back
                        ? reply.reasons().stream()
                                .map(reason -> context.words().of(reason))
                                .distinct()
                                .toList()
                        : List.of());
    }

    private CommandFormView.Input input(RequestContext context, Field field, Map<String, String> values) {
        var label = context.t(labels.label(field.name()));
        if (fixed.containsKey(field.name())) {
            return CommandFormView.Input.of(field.name(), "hidden", label, fixed.getOrDefault(field.name(), ""));
        }
        var choice = choice(context, field);
        var hint = labels.hint(field.name());
        return new CommandFormView.Input(
                field.name(),
                choice == null ? control(field) : choice.control(),
                field.needed() ? label : context.t("web.form.optional", label),
                hint.isEmpty() ? "" : context.t(hint),
                field.type() == FieldType.CONCEALED ? "" : values.getOrDefault(field.name(), ""),
                choice == null ? List.of() : offered(context, field, choice));
    }

    /** A list that unfolds has its first word chosen: what may be left out begins with nothing. */
    private static List<CommandFormView.Option> offered(RequestContext context, Field field, Choice choice) {
        if (field.needed() || !choice.control().equals(SELECT)) {
            return choice.options();
        }
        return Stream.concat(
                        Stream.of(new CommandFormView.Option("", context.t("web.form.unchosen"))),
                        choice.options().stream())
                .toList();
    }

    private @Nullable Choice choice(RequestContext context, Field field) {
        var known = choices.get(field.name());
        var words = field.type() == FieldType.FLAG && field.needed() ? List.of("yes", "no") : field.choices();
        if (known != null || words.isEmpty()) {
            return known == null || known.options().isEmpty() ? null : known;
        }
        var key = labels.label(field.name()) + ".";
        return Choice.seen(words.stream()
                .map(code -> new CommandFormView.Option(code, context.t(key + code)))
                .toList());
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case CONCEALED -> "password";
            case NUMBER -> "number";
            case PROSE -> "area";
            case DAY -> "date";
            case MINUTE -> "datetime-local";
            case TIME -> "time";
            case TEXT, FLAG, CHOICE -> "text";
        };
    }

    private List<CommandFormView.Fault> faults(
            RequestContext context, CommandDescription command, List<Violation> violations) {
        return violations.stream()
                .map(each -> new CommandFormView.Fault(
                        each.field(),
                        // Of a field that the command does not have the sentence says the name itself.
                        each.key().startsWith("command.")
                                        && command.field(each.field()).isPresent()
                                ? labelled(context, each)
                                : context.words().of(each)))
                .distinct()
                .toList();
    }

    /** What every command's reader finds says nothing of the field; the label does. */
    private String labelled(RequestContext context, Violation violation) {
        return context.t(
                "web.form.at-field",
                context.t(labels.label(violation.field())),
                context.words().of(violation));
    }
}
