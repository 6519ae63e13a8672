package org.mingcha.web.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;
import org.mingcha.command.CommandDescription.FieldType;
import org.mingcha.command.Violation;

/**
 * A form for one command, made from what the command says of its fields. Texts stand under {@code prefix + command}, labels
 * under {@code prefix + "field." + name}.
 *
 * @param prefix of the texts' keys, with its dot at the end
 * @param action where it is sent
 * @param fixed fields that the page itself fills in
 * @param options of fields that are chosen from a list that the page knows
 */
public record CommandForm(
        String prefix, String action, Map<String, String> fixed, Map<String, List<StepForm.Option>> options) {
    /** The confirmation is asked for by the form itself, where there is something to confirm. */
    private static final String CONFIRMED = "confirmed";

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", "seen");

    /**
     * What came of a form that was sent.
     *
     * @param form the id of the form; empty: none was sent
     */
    public record Reply(String form, Map<String, String> values, List<Violation> violations, List<Violation> reasons) {
        public static final Reply NONE = new Reply("", Map.of(), List.of(), List.of());
    }

    /** What was typed, without what every form brings. */
    public static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.keySet().removeAll(OF_EVERY_FORM);
        return fields;
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
    public StepForm of(Visit visit, CommandDescription command, String heading, Reply reply) {
        var id = id(command, fixed, fixed);
        boolean back = reply.form().equals(id);
        var texts = prefix + command.name();
        return new StepForm(
                id,
                action,
                0,
                back,
                new StepForm.Said(heading, visit.t(texts + ".hint"), visit.t(texts + ".submit")),
                command.fields().stream()
                        .filter(field -> !field.name().equals(CONFIRMED))
                        .map(field -> input(visit, field, back ? reply.values() : Map.of()))
                        .toList(),
                back ? faults(visit, command, reply.violations()) : List.of(),
                back
                        ? reply.reasons().stream()
                                .map(reason -> text(visit, reason))
                                .toList()
                        : List.of());
    }

    private StepForm.Input input(Visit visit, Field field, Map<String, String> values) {
        var label = visit.t(prefix + "field." + field.name());
        if (fixed.containsKey(field.name())) {
            return StepForm.Input.of(field.name(), "hidden", label, fixed.getOrDefault(field.name(), ""));
        }
        var known = options.getOrDefault(field.name(), List.of());
        var shown = field.needed() ? label : visit.t("web.form.optional", label);
        var value = field.type() == FieldType.CONCEALED ? "" : values.getOrDefault(field.name(), "");
        return new StepForm.Input(field.name(), control(field, known), shown, "", value, known);
    }

    private static String control(Field field, List<StepForm.Option> known) {
        if (!known.isEmpty()) {
            return "select";
        }
        return switch (field.type()) {
            case CONCEALED -> "password";
            case NUMBER -> "number";
            case TEXT, FLAG, CHOICE -> "text";
        };
    }

    private List<StepForm.Fault> faults(Visit visit, CommandDescription command, List<Violation> violations) {
        return violations.stream()
                .map(each -> new StepForm.Fault(
                        each.field(),
                        // Of a field that the command does not have the sentence says the name itself.
                        each.key().startsWith("command.")
                                        && command.field(each.field()).isPresent()
                                ? labelled(visit, each)
                                : text(visit, each)))
                .toList();
    }

    /** What every command's reader finds says nothing of the field; the label does. */
    private String labelled(Visit visit, Violation violation) {
        return visit.t("web.form.at-field", visit.t(prefix + "field." + violation.field()), text(visit, violation));
    }

    private static String text(Visit visit, Violation violation) {
        return visit.t(violation.key(), violation.arguments().toArray());
    }
}
