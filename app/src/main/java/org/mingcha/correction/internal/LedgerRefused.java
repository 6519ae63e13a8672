package org.mingcha.correction.internal;

import java.util.List;
import java.util.Locale;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Why;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Wording;

/** The ledger will not have an entry or an amendment: what was written in this transaction is taken back. */
public final class LedgerRefused extends RuntimeException {
    @java.io.Serial
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    public LedgerRefused(List<Fault> faults) {
        super("The ledger refused: " + faults);
        refusals = refusals(faults);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** The ledger's own sentences. */
    static List<Refusal> refusals(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        new Fault.Word(Wording.of(fault, Locale.SIMPLIFIED_CHINESE), Wording.of(fault, Locale.ENGLISH)))
                .map(sentence -> new Refusal("", Why.LEDGER, List.of(sentence)))
                .toList();
    }
}
