package org.mingcha.reporting.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnRefusal;

/** Whether the values of a return can be taken, and how they are sealed: numbers as facts, words as text. */
final class ValueCheck {
    private static final int LONGEST_EXPLANATION = 1_000;

    private ValueCheck() {}

    static Optional<FilingResult.Refused> fault(ReturnDefinition definition, FileReturn command) {
        if (command.explanation().length() > LONGEST_EXPLANATION) {
            return refused(ReturnRefusal.EXPLANATION_TOO_LONG, Integer.toString(LONGEST_EXPLANATION));
        }
        for (var name : command.values().keySet()) {
            if (definition.field(name).isEmpty()) {
                return refused(ReturnRefusal.FIELD_UNKNOWN, name, known(definition));
            }
        }
        return command.nil() ? nilFault(definition, command) : fieldFault(definition, command.values());
    }

    private static Optional<FilingResult.Refused> nilFault(ReturnDefinition definition, FileReturn command) {
        if (!definition.nil()) {
            return refused(ReturnRefusal.NO_NIL, definition.title());
        }
        boolean says = command.values().values().stream().anyMatch(value -> !value.isBlank() && !value.equals("0"));
        return says ? refused(ReturnRefusal.NIL_WITH_VALUES) : Optional.empty();
    }

    private static Optional<FilingResult.Refused> fieldFault(ReturnDefinition definition, Map<String, String> values) {
        for (var field : definition.fields()) {
            var fault = field.fault(values.getOrDefault(field.name(), "").strip());
            if (fault.isPresent()) {
                return refused(reason(fault.get()), field.label());
            }
        }
        return Optional.empty();
    }

    private static ReturnRefusal reason(ReturnField.Fault fault) {
        return switch (fault) {
            case MISSING -> ReturnRefusal.FIELD_MISSING;
            case TOO_LONG -> ReturnRefusal.FIELD_TOO_LONG;
            case NOT_A_COUNT -> ReturnRefusal.FIELD_NOT_A_COUNT;
            case NOT_A_NUMBER -> ReturnRefusal.FIELD_NOT_A_NUMBER;
            case OUT_OF_RANGE -> ReturnRefusal.FIELD_OUT_OF_RANGE;
        };
    }

    /** What rules may read. */
    static Content facts(ReturnSubject subject, FileReturn command) {
        var facts = new TreeMap<String, Object>();
        facts.put("return", subject.definition().id());
        facts.put("period", subject.period().code());
        facts.put("due_on", subject.period().dueOn().toString());
        facts.put("nil", command.nil());
        facts.put("explained", !command.explanation().isBlank());
        put(facts, subject.definition(), command, true);
        return new Content(facts);
    }

    /** Everything else, who filed among it. */
    static Content text(ReturnSubject subject, FileReturn command) {
        var text = new TreeMap<String, Object>();
        text.put(subject.filer().by(), Long.toString(subject.filer().id()));
        if (!command.explanation().isBlank()) {
            text.put(FilingHandler.EXPLANATION, command.explanation().strip());
        }
        put(text, subject.definition(), command, false);
        return new Content(text);
    }

    private static void put(
            Map<String, Object> content, ReturnDefinition definition, FileReturn command, boolean numbers) {
        if (!command.nil()) {
            definition.fields().stream()
                    .filter(field -> field.isNumber() == numbers)
                    .forEach(field -> {
                        var value =
                                command.values().getOrDefault(field.name(), "").strip();
                        if (!value.isEmpty()) {
                            content.put(field.name(), value);
                        }
                    });
        }
    }

    private static String known(ReturnDefinition definition) {
        return String.join(
                ", ",
                definition.fields().stream()
                        .map(field -> field.name() + " (" + field.label() + ")")
                        .toList());
    }

    private static Optional<FilingResult.Refused> refused(ReturnRefusal reason, String... arguments) {
        return Optional.of(FilingResult.Refused.of(reason, arguments));
    }
}
