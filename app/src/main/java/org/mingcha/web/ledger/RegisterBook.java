package org.mingcha.web.ledger;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.OfferedRegister;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Registers and their fields under the names that pages show. */
@Component
public class RegisterBook {
    private final Ledger ledger;
    private final OwnRegisters offers;

    RegisterBook(Ledger ledger, OwnRegisters offers) {
        this.ledger = ledger;
        this.offers = offers;
    }

    /** Those that this reader is offered. */
    public List<Register> all(RequestContext context) {
        return offers.offered(context.actor().scopes()).stream()
                .map(OfferedRegister::register)
                .toList();
    }

    public Optional<Register> find(String id) {
        return ledger.registers().find(id);
    }

    /** The sheet's name without its last word, which every sheet shares. */
    public String name(String id, Messages messages) {
        return find(id).map(register -> english(messages) ? register.english() : shortName(register.sheet(), messages))
                .orElse(id);
    }

    public static String label(Field field, Messages messages) {
        return english(messages) && !field.english().isEmpty() ? field.english() : field.label();
    }

    /** Whether the entry is of a drill run as the real thing. */
    static boolean isDrill(Content content) {
        return content.has("is_drill");
    }

    /** A field's value as the page shows it; choices in the reader's language, what was typed as it was typed. */
    public static String shown(Field field, Content content, Messages messages) {
        if (content.values().get(field.name()) instanceof Boolean flag) {
            return messages.of(flag ? "web.format.yes" : "web.format.no");
        }
        var values = content.all(field.name()).stream()
                .map(value -> choice(field, value, messages))
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        var text = String.join(messages.of("web.format.list-comma"), values);
        return field.unit() == null || english(messages) ? text : text + " " + field.unit();
    }

    /** The first number of an entry with its counting unit: how many took part, were found, were done. */
    public String quantity(String register, Content content, Messages messages) {
        return find(register).stream()
                .flatMap(found -> found.typed().stream())
                .filter(field -> field.type() == FieldType.INTEGER && field.unit() != null)
                .map(field -> shown(field, content, messages))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String choice(Field field, String value, Messages messages) {
        if (field.type() == FieldType.DATETIME) {
            return value.replace('T', ' ');
        }
        return english(messages) ? field.choice(value).map(Choice::english).orElse(value) : value;
    }

    private static boolean english(Messages messages) {
        return messages.locale().getLanguage().equals("en");
    }

    private static String shortName(String sheet, Messages messages) {
        var shared = messages.of("web.ledger.sheet-suffix");
        return sheet.endsWith(shared) ? sheet.substring(0, sheet.length() - shared.length()) : sheet;
    }
}
