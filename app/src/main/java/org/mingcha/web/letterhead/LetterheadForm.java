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
        @Nullable String addressee) {
    static final LetterheadForm EMPTY = new LetterheadForm("", "", "", "");

    static LetterheadForm of(UnitDescription said) {
        return new LetterheadForm(
                String.join("\n", said.names()),
                said.signature(),
                said.selfDesignation(),
                said.addressees().getOrDefault(IssuingBody.REPORT, ""));
    }

    /** What the page doesn't ask stays as it was said before. */
    UnitDescription onto(UnitDescription before) {
        var addressees = new TreeMap<>(before.addressees());
        addressees.remove(IssuingBody.REPORT);
        if (!typed(addressee).isEmpty()) {
            addressees.put(IssuingBody.REPORT, typed(addressee));
        }
        return new UnitDescription(
                before.operatorClass(), lines(), typed(signature), typed(self), addressees, before.numberSeries());
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
