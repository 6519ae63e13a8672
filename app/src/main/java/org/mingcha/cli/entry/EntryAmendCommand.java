package org.mingcha.cli.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entry amend}: some fields of an entry anew; the version before stays. */
@Command(name = "amend", description = "${bundle:ledger.amend.description}")
final class EntryAmendCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final EntryOptions options = new EntryOptions();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", required = true, description = "${bundle:ledger.amend.set}")
    private Map<String, String> changes = Map.of();

    EntryAmendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return options.change(session, this::amend);
    }

    private Submission amend(Ledger ledger, EntryView entry) {
        var register = entry.under();
        var values = new LinkedHashMap<>(FormValues.of(entry.latest().content()));
        changes.forEach((name, value) -> values.put(fieldName(register, name), value));
        var files = entry.latest().files();
        return ledger.amend(
                session.writer(), new AmendEntry(entry.id(), values, files, options.reason(), options.confirmed()));
    }

    /** A field goes by its name or by its column's header. */
    private static String fieldName(Register register, String written) {
        return register.typed().stream()
                .filter(field -> field.label().equals(written))
                .map(Field::name)
                .findFirst()
                .orElse(written);
    }
}
