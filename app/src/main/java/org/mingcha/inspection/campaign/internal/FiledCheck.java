package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.bundle.Parts;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Holds every filed byte against its digest, and what the tables say of an acceptance against what was sealed. */
@Component
class FiledCheck implements FsckCheck {
    private static final String ASSESSMENT = "inspection.assessment";

    private final FiledCheckTable table;
    private final FilingTable filings;
    private final TransparencyLog log;

    FiledCheck(FiledCheckTable table, FilingTable filings, TransparencyLog log) {
        this.table = table;
        this.filings = filings;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        table.bytes((digest, bytes) -> {
            if (!Hashing.sha256(bytes).hex().equals(digest)) {
                findings.differs("inspection.filed", digest, "bytes", "");
            }
        });
        long after = 0;
        for (var signed = table.signed(after); !signed.isEmpty(); signed = table.signed(after)) {
            signed.forEach(line -> check(line, findings));
            after = signed.getLast().id().value();
        }
        table.unknown().forEach(record -> findings.missing(ASSESSMENT, record, ""));
    }

    private void check(AssessmentLine line, Findings findings) {
        var accepted = line.records().accepted();
        var sealed = Optional.ofNullable(accepted == null ? line.records().submitted() : accepted)
                .flatMap(record -> log.record(new RecordId(record)));
        var key = line.id().value();
        if (sealed.isEmpty()) {
            findings.extra(ASSESSMENT, key, "");
            return;
        }
        facts(line, sealed.get(), findings);
        if (accepted != null || line.state() == org.mingcha.inspection.campaign.AssessmentState.IN_REVIEW) {
            digests(line, sealed.get(), findings);
        }
    }

    private void facts(AssessmentLine line, SealedRecord sealed, Findings findings) {
        var facts = sealed.facts();
        differs(line, "unit", sealed.unit(), line.unit(), findings);
        differs(line, "checklist", facts.text("checklist").orElse(""), line.checklist(), findings);
        differs(line, "period", facts.text("period").orElse(""), line.period().code(), findings);
        var campaign = line.campaign();
        differs(
                line,
                "campaign",
                facts.text("campaign").orElse(""),
                campaign == null ? "" : Long.toString(campaign.value()),
                findings);
        if (line.records().accepted() != null) {
            var tally = table.tally(line.id());
            differs(line, "accepted_total", facts.text("total").orElse(""), Integer.toString(tally.total()), findings);
            differs(line, "accepted_met", facts.text("met").orElse(""), Integer.toString(tally.met()), findings);
        }
    }

    private void digests(AssessmentLine line, SealedRecord sealed, Findings findings) {
        var digests = filings.digests(line.id(), line.filing());
        var figures = Optional.ofNullable(digests.get(Parts.FIGURES)).map(Object::toString);
        differs(line, "filing", sealed.facts().text("figures").orElse(""), figures.orElse(""), findings);
        List<String> documents = sealed.facts().all("documents");
        differs(line, "filing", documents.toString(), Filed.documents(digests).toString(), findings);
    }

    private static void differs(AssessmentLine line, String column, String sealed, String kept, Findings findings) {
        if (!sealed.equals(kept)) {
            findings.differs(ASSESSMENT, line.id().value(), column, sealed + " / " + kept);
        }
    }
}
