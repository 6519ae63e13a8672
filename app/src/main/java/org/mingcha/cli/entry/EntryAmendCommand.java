package org.mingcha.cli.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entry amend}: some fields of an entry anew; the version before stays. */
@Command(name = "amend", description = "${bundle:ledger.amend.description}")
final class EntryAmendCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:ledger.option.index}")
    private long index;

    @Option(names = "--set", paramLabel = "FIELD=VALUE", required = true, description = "${bundle:ledger.amend.set}")
    private Map<String, String> changes = Map.of();

    @Option(names = "--reason", paramLabel = "T", required = true, description = "${bundle:ledger.option.reason}")
    private String reason = "";

    @Option(names = "--confirm", description = "${bundle:ledger.option.confirm}")
    private boolean confirmed;

    EntryAmendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var ledger = session.bean(Ledger.class);
        var answer = new SubmissionAnswer(session);
        return ledger.entryAt(Actor.operator(), index)
                .map(entry -> answer.print(amend(ledger, entry)))
                .orElseGet(answer::notFound);
    }

    private Submission amend(Ledger ledger, EntryView entry) {
        var register = ledger.registers().get(entry.register());
        var values = new LinkedHashMap<>(FormValues.of(entry.latest().content()));
        changes.forEach((name, value) -> values.put(fieldName(register, name), value));
        var files = entry.latest().files();
        return ledger.amend(Actor.operator(), new AmendEntry(entry.id(), values, files, reason, confirmed));
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
