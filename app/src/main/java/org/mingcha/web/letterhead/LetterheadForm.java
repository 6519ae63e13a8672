package org.mingcha.web.letterhead;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.report.IssuingBody;

/**
 * What was typed.
 *
 * @param names one full name a line
 */
record LetterheadForm(
        @Nullable String names,
        @Nullable String signature,
        @Nullable String self,
        @Nullable String addressee,
        @Nullable String series) {
    static final LetterheadForm EMPTY = new LetterheadForm("", "", "", "", "");

    /** The series that papers fall back on where none is said for their kind. */
    private static final String LETTER = "letter";

    static LetterheadForm of(UnitDescription said) {
        return new LetterheadForm(
                String.join("\n", said.names()),
                said.signature(),
                said.selfDesignation(),
                said.addressees().getOrDefault(IssuingBody.REPORT, ""),
                said.numberSeries().getOrDefault(LETTER, ""));
    }

    /** What the page doesn't ask stays as it was said before. */
    UnitDescription onto(UnitDescription before) {
        var addressees = new TreeMap<>(before.addressees());
        addressees.remove(IssuingBody.REPORT);
        if (!typed(addressee).isEmpty()) {
            addressees.put(IssuingBody.REPORT, typed(addressee));
        }
        var numberSeries = new TreeMap<>(before.numberSeries());
        numberSeries.remove(LETTER);
        if (!typed(series).isEmpty()) {
            numberSeries.put(LETTER, typed(series));
        }
        return new UnitDescription(
                before.operatorClass(), lines(), typed(signature), typed(self), addressees, numberSeries);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        typed(names).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    static String typed(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
