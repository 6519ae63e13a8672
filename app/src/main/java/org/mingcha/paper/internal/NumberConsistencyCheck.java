package org.mingcha.paper.internal;

import java.util.Optional;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Each number of the register against the record that gives it. */
@Component
class NumberConsistencyCheck implements FsckCheck {
    private static final int AT_ONCE = 1_000;

    private final NumberTable table;
    private final TransparencyLog log;

    NumberConsistencyCheck(NumberTable table, TransparencyLog log) {
        this.table = table;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        var claims = table.claims(-1, AT_ONCE);
        while (!claims.isEmpty()) {
            claims.forEach(claim -> check(claim, findings));
            claims = table.claims(claims.getLast().record().value(), AT_ONCE);
        }
    }

    private void check(NumberTable.Claim claim, Findings findings) {
        var record = log.record(claim.record());
        if (record.filter(each -> gives(each, claim)).isEmpty()) {
            findings.differs("paper.number", claim.unit() + " " + claim.number(), "record_id", "");
        }
    }

    private static boolean gives(SealedRecord record, NumberTable.Claim claim) {
        var facts = record.facts();
        return record.type().equals(LeafType.PAPER_NUMBERED.code())
                && record.unit().equals(claim.unit())
                && facts.text(PaperNumber.SERIES)
                        .equals(Optional.of(claim.number().series()))
                && facts.text(PaperNumber.YEAR)
                        .equals(Optional.of(Integer.toString(claim.number().year())))
                && facts.text(PaperNumber.NUMBER)
                        .equals(Optional.of(Long.toString(claim.number().number())));
    }
}
