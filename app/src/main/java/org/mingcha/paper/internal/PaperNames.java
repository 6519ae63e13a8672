package org.mingcha.paper.internal;

import java.util.Collection;
import java.util.List;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.paper.PaperText;

/** Units as a sentence lists them, in the order given: nothing is ranked. */
final class PaperNames {
    private static final int SHOWN = 12;

    private PaperNames() {}

    /** Many are a few and their number. */
    static PaperText of(List<PaperText> names) {
        var shown = PaperSentences.join("list.and", names.stream().limit(SHOWN).toList());
        return names.size() <= SHOWN
                ? shown
                : PaperSentences.said("list.more", shown, PaperValue.declared("units/count", names.size()));
    }

    /** 各镇（街道）、各村（社区）. */
    static PaperText kinds(Collection<UnitKind> kinds) {
        return PaperSentences.join(
                "list.and",
                kinds.stream()
                        .sorted()
                        .map(kind -> PaperSentences.said("kind." + kind.code()))
                        .toList());
    }
}
