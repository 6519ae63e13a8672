package org.mingcha.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.web.support.Messages;

/** Makes a form's fields from a register's data: there is no form per register. */
final class FormFields {
    private static final Set<String> LONG_TEXTS = Set.of("agenda", "measure", "scenario", "scope");

    /** Where something was published: the title of an entry of the register of the same name. */
    static final String CHANNEL = "channel";

    private final Messages messages;
    private final EntryFormInput typed;
    private final Map<String, String> faults;
    private final List<String> channels;

    /** @param channels names of the unit's registered channels, to choose from */
    FormFields(Messages messages, EntryFormInput typed, Map<String, String> faults, List<String> channels) {
        this.messages = messages;
        this.typed = typed;
        this.faults = faults;
        this.channels = channels;
    }

    /** Whether one of the register's fields is chosen from the unit's channels. */
    static boolean asksChannel(Register register) {
        return register.field(CHANNEL).filter(FormFields::isChannel).isPresent();
    }

    private static boolean isChannel(Field field) {
        return field.name().equals(CHANNEL) && field.type() == FieldType.LABEL;
    }

    List<FormField> of(Register register) {
        return register.typed().stream().map(this::field).toList();
    }

    private FormField field(Field field) {
        return new FormField(
                field.name(),
                label(field),
                control(field),
                field.required(),
                typed.values().getOrDefault(field.name(), ""),
                options(field),
                hint(field),
                Optional.ofNullable(faults.get(field.name())).orElse(""));
    }

    private String label(Field field) {
        var name = RegisterBook.label(field, messages);
        return field.required() ? name : messages.of("web.form.optional", name);
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case DATE -> "date";
            case DATETIME -> "datetime-local";
            case INTEGER, AMOUNT -> "number";
            case ENUM, BOOLEAN -> "choice";
            case ENUMS -> "choices";
            case TEXT -> LONG_TEXTS.contains(field.name()) ? "area" : "text";
            case POST, LABEL, UNIT -> "text";
        };
    }

    private String hint(Field field) {
        return switch (field.type()) {
            case POST -> messages.of("web.form.hint.post");
            case UNIT -> messages.of("web.form.hint.unit");
            case LABEL -> isChannel(field) && !channels.isEmpty() ? messages.of("web.form.hint.channel") : "";
            case ENUM, ENUMS, BOOLEAN, DATE, DATETIME, TEXT, INTEGER, AMOUNT -> "";
        };
    }

    private List<LedgerPage.Option> options(Field field) {
        if (isChannel(field)) {
            return channels.stream()
                    .map(name -> new LedgerPage.Option(name, name, false))
                    .toList();
        }
        var chosen = typed.all(field.name());
        if (field.type() == FieldType.BOOLEAN) {
            return List.of(yesOrNo("yes", chosen), yesOrNo("no", chosen));
        }
        return field.choices().stream()
                .map(choice -> new LedgerPage.Option(
                        choice.value(),
                        RegisterBook.choice(field, choice.value(), messages),
                        chosen.contains(choice.value())
                                || chosen.isEmpty() && choice.value().equals(field.preset())))
                .toList();
    }

    /** The value is the word that a workbook's cell would hold, whatever the page's language. */
    private LedgerPage.Option yesOrNo(String answer, List<String> chosen) {
        var value = messages.of("web.form.value." + answer);
        return new LedgerPage.Option(value, messages.of("web.form." + answer), chosen.contains(value));
    }
}
