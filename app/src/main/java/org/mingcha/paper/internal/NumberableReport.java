package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.Lack;
import org.mingcha.paper.PaperHead;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** The report of a self-inspection as its leader signed it: its bytes are filed, so that a number has only to name them. */
public record NumberableReport(
        AssessmentView view,
        Filing filing,
        UnitView unit,
        LocalDate day,
        PaperHead head,
        List<Lack> lacks,
        Signature signed)
        implements Numberable {
    /** As papers' kinds are spelt. */
    public static final String KIND = "self-inspection-report";

    public NumberableReport {
        lacks = List.copyOf(lacks);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String reference() {
        return Long.toString(view.row().id().value());
    }

    @Override
    public Hash content() {
        return Hashing.sha256(filing.figures());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(signed);
    }

    @Override
    public Numbered with(PaperNumber number, String signer, Despite despite) {
        return new Numbered(
                Map.of(
                        "figures",
                        content().hex(),
                        "checklist",
                        view.row().checklist(),
                        "period",
                        view.row().period().code()),
                null);
    }
}
