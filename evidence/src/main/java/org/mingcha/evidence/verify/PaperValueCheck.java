package org.mingcha.evidence.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRecords;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.paper.ValueReading;
import org.mingcha.evidence.paper.ValueSource;

/** (4, 5) Every value is what the records say, and every word beside them is a sentence of the book. */
final class PaperValueCheck {
    /** Only in sentences of these keys a paper's own numbers may stand: 一、 and （二）. */
    private static final String NUMBERING = "place.";

    private final PaperSheet sheet;
    private final SentenceBook book;
    private final ValueReading reading;
    private final VerificationFindings findings;
    private final Map<String, Long> numbers = new HashMap<>();
    private int proven;

    PaperValueCheck(PaperSheet sheet, SentenceBook book, PaperRecords records, VerificationFindings findings) {
        this.sheet = sheet;
        this.book = book;
        this.findings = findings;
        reading = new ValueReading(sheet, book, records);
    }

    void run() {
        for (var i = 0; i < sheet.blocks().size(); i++) {
            var place = "blocks[" + i + "]";
            var block = sheet.blocks().get(i);
            block.texts().forEach(text -> check(text, "", place));
            if (block instanceof PaperBlock.Signature || block instanceof PaperBlock.Head) {
                block.texts().flatMap(PaperText::values).forEach(value -> checkSigner(value, place));
            }
        }
        findings.note(VerificationStep.FIGURES, "paper.values", proven);
        findings.note(VerificationStep.CITATIONS, "paper.sentences", book.version());
    }

    private void check(PaperText text, String sentence, String place) {
        for (var run : text.runs()) {
            switch (run) {
                case PaperRun.Value value -> check(value, sentence, place);
                case PaperRun.Said said -> check(said, place);
            }
        }
    }

    private void check(PaperRun.Said said, String place) {
        if (book.find(said.key()).isEmpty()) {
            findings.problem(VerificationStep.CITATIONS, "paper.sentence", place, said.key());
            return;
        }
        var isWhole = said.with().size() == book.arguments(said.key());
        for (var i = 0; isWhole && i < said.with().size(); i++) {
            isWhole = book.names(said.key(), i) || said.with().get(i).isEmpty();
        }
        if (!isWhole) {
            findings.problem(VerificationStep.CITATIONS, "paper.arguments", place, said.key());
        }
        said.with().forEach(each -> check(each, said.key(), place));
    }

    private void check(PaperRun.Value value, String sentence, String place) {
        if (value.from() instanceof ValueSource.Numbered(var number)) {
            checkNumber(number, sentence, place);
        }
        var said = reading.read(value);
        if (!said.equals(Optional.of(value.text()))) {
            findings.problem(
                    VerificationStep.FIGURES,
                    said.isEmpty() ? "paper.unproven" : "paper.differs",
                    place,
                    value.name(),
                    value.text(),
                    said.orElse(""));
        }
        proven += value.from() instanceof ValueSource.Declared ? 0 : 1;
    }

    /** It begins at 1, or follows the one before: so it cannot stand for a figure. */
    private void checkNumber(long number, String sentence, String place) {
        var before = numbers.put(sentence, number);
        if (!sentence.startsWith(NUMBERING) || number != 1 && (before == null || number != before + 1)) {
            findings.problem(VerificationStep.CITATIONS, "paper.number", place, number);
        }
    }

    /** Nobody signs with another's words. */
    private void checkSigner(PaperRun.Value value, String place) {
        var unit = switch (value.from()) {
            case ValueSource.Described described -> described.unit();
            case ValueSource.Named named -> named.unit();
            default -> sheet.unit();
        };
        if (!unit.equals(sheet.unit())) {
            findings.problem(VerificationStep.FIGURES, "paper.signer", place, unit, sheet.unit());
        }
    }
}
