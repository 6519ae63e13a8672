package org.mingcha.evidence.verify;

import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.PaperParts;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperWords;
import org.mingcha.evidence.paper.SentenceBook;

/** (4) A number that is shown was given by its unit to this very paper: to these words, and to no others. */
final class PaperNumberCheck {
    private final PaperSheet sheet;
    private final SentenceBook book;
    private final PaperDossier dossier;
    private final VerificationFindings findings;

    PaperNumberCheck(PaperSheet sheet, SentenceBook book, PaperDossier dossier, VerificationFindings findings) {
        this.sheet = sheet;
        this.book = book;
        this.dossier = dossier;
        this.findings = findings;
    }

    void run() {
        dossier.leaves().values().stream()
                .filter(each -> each.leaf().type().equals(LeafType.PAPER_NUMBERED))
                .forEach(this::check);
    }

    private void check(SealedLeaf leaf) {
        var facts = dossier.facts(leaf.index()).orElse(Content.EMPTY);
        var isItsOwn = leaf.leaf().unit().equals(sheet.unit())
                && facts.text(PaperNumber.KIND).equals(Optional.of(sheet.kind()))
                && facts.text(PaperNumber.REFERENCE).equals(Optional.of(sheet.reference()));
        if (!isItsOwn) {
            findings.problem(VerificationStep.FIGURES, "paper.number.other", PaperParts.leaf(leaf.index()));
        } else if (!facts.text(PaperNumber.WORDS)
                .equals(Optional.of(PaperWords.digest(sheet, book).hex()))) {
            findings.problem(VerificationStep.FIGURES, "paper.number.words", PaperParts.leaf(leaf.index()));
        } else {
            findings.note(VerificationStep.FIGURES, "paper.number.holds", leaf.index());
        }
    }
}
