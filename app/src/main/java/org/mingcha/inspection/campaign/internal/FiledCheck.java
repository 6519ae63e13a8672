package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.ledger.EvidenceFiles;
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
    private final ItemTable items;
    private final EvidenceFiles files;
    private final TransparencyLog log;

    FiledCheck(FiledCheckTable table, FilingTable filings, ItemTable items, EvidenceFiles files, TransparencyLog log) {
        this.table = table;
        this.filings = filings;
        this.items = items;
        this.files = files;
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

    private void check(AssessmentRecord line, Findings findings) {
        var accepted = line.records().accepted();
        var sealed = Optional.ofNullable(accepted == null ? line.records().submitted() : accepted)
                .flatMap(record -> log.record(new RecordId(record)));
        var key = line.id().value();
        if (sealed.isEmpty()) {
            findings.extra(ASSESSMENT, key, "");
            return;
        }
        facts(line, sealed.get(), findings);
        files(line, findings);
        if (accepted != null || line.state() == org.mingcha.inspection.campaign.AssessmentState.IN_REVIEW) {
            digests(line, sealed.get(), findings);
        }
    }

    private void facts(AssessmentRecord line, SealedRecord sealed, Findings findings) {
        var facts = sealed.facts();
        var compared = new Compared(line, findings);
        compared.differs("unit", sealed.unit(), line.unit());
        compared.differs("checklist", facts.text("checklist").orElse(""), line.checklist());
        compared.differs(
                "period", facts.text("period").orElse(""), line.period().code());
        var campaign = line.campaign();
        compared.differs(
                "campaign", facts.text("campaign").orElse(""), campaign == null ? "" : Long.toString(campaign.value()));
        if (line.records().accepted() != null) {
            var tally = table.tally(line.id());
            compared.differs("accepted_total", facts.text("total").orElse(""), Integer.toString(tally.total()));
            compared.differs("accepted_met", facts.text("met").orElse(""), Integer.toString(tally.met()));
        }
    }

    private void files(AssessmentRecord line, Findings findings) {
        items.of(line.id()).stream()
                .flatMap(item -> Optional.ofNullable(item.answer().evidence()).stream())
                .flatMap(said -> said.files().stream())
                .filter(file -> !files.holds(file.sha256()))
                .forEach(file -> findings.missing(
                        "evidence", file.sha256(), ASSESSMENT + " " + line.id().value()));
    }

    private void digests(AssessmentRecord line, SealedRecord sealed, Findings findings) {
        var compared = new Compared(line, findings);
        var digests = filings.digests(line.id(), line.filing());
        var figures = Optional.ofNullable(digests.get(PartNames.FIGURES)).map(Object::toString);
        compared.differs("filing", sealed.facts().text("figures").orElse(""), figures.orElse(""));
        List<String> documents = sealed.facts().all("documents");
        compared.differs(
                "filing",
                documents.toString(),
                AssessmentFacts.documents(digests).toString());
    }

    /** An assessment's columns held against its sealed facts. */
    private record Compared(AssessmentRecord line, Findings findings) {
        void differs(String column, String sealed, String kept) {
            if (!sealed.equals(kept)) {
                findings.differs(ASSESSMENT, line.id().value(), column, sealed + " / " + kept);
            }
        }
    }
}
