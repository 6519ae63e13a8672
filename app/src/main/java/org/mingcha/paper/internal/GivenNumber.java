package org.mingcha.paper.internal;

import java.util.List;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;

/** A number and what goes with it as a paper prints them: declared until the leaf has its place in the log. */
final class GivenNumber {
    /** What the leaf says of a report. */
    static final String FIGURES = "figures";

    static final String CHECKLIST = "checklist";
    static final String PERIOD = "period";

    private static final String NAMES = "number/";
    private static final String BETWEEN = "list.clause";

    private GivenNumber() {}

    static PaperText said(PaperNumber number) {
        return PaperSentences.said(
                PaperNumber.FORM,
                value(PaperNumber.SERIES, number.series()),
                value(PaperNumber.YEAR, number.year()),
                value(PaperNumber.NUMBER, number.number()));
    }

    static PaperText signer(String signer) {
        return value(PaperNumber.SIGNER, signer);
    }

    /** What was missing, and why it goes out all the same. */
    static PaperText despite(List<String> lacks, String reason) {
        return PaperSentences.said(
                "number.despite",
                value(PaperNumber.LACKS, String.join(PaperSentences.words(BETWEEN), lacks)),
                value(PaperNumber.DESPITE, reason));
    }

    static PaperText value(String field, Object text) {
        return PaperValue.declared(NAMES + field, text);
    }

    /** The value as this leaf has it, where it is one of these. */
    static PaperRun.Value provenBy(long leaf, PaperRun.Value value) {
        if (!value.name().startsWith(NAMES)) {
            return value;
        }
        var field = value.name().substring(NAMES.length());
        var from = switch (field) {
            case PaperNumber.LACKS -> new ValueSource.OfText(leaf, field, List.of("join " + BETWEEN));
            case PaperNumber.SIGNER, PaperNumber.DESPITE -> new ValueSource.OfText(leaf, field, List.of());
            case PERIOD -> new ValueSource.OfFacts(leaf, field, List.of(PERIOD));
            default -> new ValueSource.OfFacts(leaf, field, List.of());
        };
        return new PaperRun.Value(value.name(), value.text(), null, from);
    }
}
