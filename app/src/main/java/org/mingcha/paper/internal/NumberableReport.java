package org.mingcha.paper.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.PaperWords;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.PaperHead;
import org.mingcha.paper.PaperLack;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** The report of a self-inspection as its leader signed it: its bytes are filed, so that a number has only to name them. */
public record NumberableReport(
        AssessmentView view,
        Filing filing,
        UnitView unit,
        LocalDate day,
        PaperHead head,
        List<PaperLack> lacks,
        Instant clock,
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

    /** Its bytes are sealed where it was signed; the register has a slip that says so. */
    @Override
    public Numbered with(PaperNumber number, String signer, Despite despite) {
        var sheet = slip(number, signer, despite);
        return new Numbered(
                Map.of(
                        GivenNumber.FIGURES,
                        content().hex(),
                        GivenNumber.CHECKLIST,
                        view.row().checklist(),
                        GivenNumber.PERIOD,
                        view.row().period().code(),
                        PaperNumber.WORDS,
                        PaperWords.digest(sheet, PaperSentences.BOOK).hex()),
                sheet);
    }

    private PaperSheet slip(PaperNumber number, String signer, Despite despite) {
        var blocks = new ArrayList<PaperBlock>();
        blocks.add(new PaperBlock.Head(head.body(), GivenNumber.said(number), GivenNumber.signer(signer)));
        blocks.add(line(PaperBlock.Line.Kind.TITLE, PaperSentences.said("report.slip.title")));
        blocks.add(line(PaperBlock.Line.Kind.PARAGRAPH, what()));
        blocks.add(line(PaperBlock.Line.Kind.PARAGRAPH, signed(signed.index())));
        if (!despite.lacks().isEmpty()) {
            blocks.add(line(PaperBlock.Line.Kind.PARAGRAPH, GivenNumber.despite(despite.words(), despite.reason())));
        }
        blocks.add(new PaperBlock.Signature(head.body(), PaperValue.dated("paper/date", day)));
        return new PaperSheet(kind(), reference(), unit.code(), day, clock, blocks);
    }

    private PaperText what() {
        return PaperSentences.said(
                "report.slip.what",
                GivenNumber.value(GivenNumber.PERIOD, view.row().period().label(Locale.SIMPLIFIED_CHINESE)),
                GivenNumber.value(GivenNumber.CHECKLIST, view.row().checklist()),
                GivenNumber.value(GivenNumber.FIGURES, content().hex()));
    }

    private PaperText signed(long leaf) {
        var digest = new ValueSource.OfFacts(leaf, GivenNumber.FIGURES, List.of());
        return PaperSentences.said(
                "report.slip.signed",
                PaperValue.of("signed/index", Long.toString(leaf), new ValueSource.Indexed(leaf)),
                PaperValue.of("signed/figures", content().hex(), digest));
    }

    private static PaperBlock line(PaperBlock.Line.Kind kind, PaperText text) {
        return new PaperBlock.Line(kind, text);
    }
}
