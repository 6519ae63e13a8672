package org.mingcha.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;

/**
 * How a kind passes on what the ledger has to say.
 *
 * @param key under which the ledger's sentence is quoted; empty: it stands under its own
 * @param fields the kind's own names for the register's fields, where they differ
 */
public record Quotation(String key, Map<String, String> fields) {
    /** As the ledger says it itself. */
    public static Quotation verbatim(Map<String, String> fields) {
        return new Quotation("", fields);
    }

    public static Quotation under(String key) {
        return new Quotation(key, Map.of());
    }

    /** As the ledger says it, all of this field. */
    public static List<Violation> about(String field, List<Fault> faults) {
        return faults.stream()
                .map(fault -> Violation.at(
                        field,
                        "ledger.reason." + fault.reason().code(),
                        fault.arguments().toArray()))
                .toList();
    }

    List<Violation> of(List<Fault> faults) {
        return faults.stream().map(this::of).toList();
    }

    private Violation of(Fault fault) {
        var field = fields.getOrDefault(fault.field(), fault.field());
        if (key.isEmpty() || fault.reason() == Reason.NOT_FOUND) {
            return Violation.at(
                    field,
                    "ledger.reason." + fault.reason().code(),
                    fault.arguments().toArray());
        }
        var sentence = new BilingualText(
                LedgerMessages.of(fault, Locale.SIMPLIFIED_CHINESE), LedgerMessages.of(fault, Locale.ENGLISH));
        return Violation.at(field, key, sentence);
    }
}
